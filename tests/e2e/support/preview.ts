import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../../tools/weapp-host/driver/browser'
import { serveFolder, type StaticServer } from '../../../tools/journeys/drivers/static-server'

export interface Preview {
  /** The address of the built preview, with a slash at its end. */
  readonly url: string
  readonly browser: Browser
}

/**
 * Serves the built preview and starts a browser, both for all tests of a file. If one of them does not start, the tests fail with the
 * reason, and what has started is closed, because an open server would keep the process alive.
 */
export function openPreview(folder = 'dist/h5'): Preview {
  let server: StaticServer | undefined
  let browser: Browser | undefined
  before(async () => {
    server = await serveFolder(folder)
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })
  return {
    get url() {
      assert.ok(server, 'the preview is not served')
      return server.url
    },
    get browser() {
      assert.ok(browser, 'the browser did not start')
      return browser
    },
  }
}
