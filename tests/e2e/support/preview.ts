import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { sharing } from '../../../tools/journeys/drivers/shared'
import { serveFolder } from '../../../tools/journeys/drivers/static-server'
import { openBrowser } from '../../../tools/weapp-host/driver/browser'
import { Windows } from '../../../tools/weapp-host/driver/windows'

export interface Preview {
  /** The address of the built preview, with a slash at its end. */
  readonly url: string
  readonly browser: Browser
  /** The windows of the browser in which phones are shown. */
  readonly windows: Windows
}

/** Serves a built preview and starts a browser. What has started is closed if the other does not start, because it keeps the process alive. */
async function start(folder: string): Promise<Preview & { close(): Promise<void> }> {
  const server = await serveFolder(folder)
  const browser = await openBrowser().catch(async (error: unknown) => {
    await server.close()
    throw error
  })
  return {
    url: server.url,
    browser,
    windows: new Windows(browser),
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

const previewOf = sharing(start)

/** The built preview and a browser for the tests of a file; all files of a process share them. */
export function openPreview(folder = 'dist/h5'): Preview {
  const shared = previewOf(folder)
  let preview: Preview | undefined
  before(async () => {
    preview = await shared.open()
  })
  after(() => shared.leave())
  const started = (): Preview => {
    assert.ok(preview, 'the preview did not start')
    return preview
  }
  return {
    get url() {
      return started().url
    },
    get browser() {
      return started().browser
    },
    get windows() {
      return started().windows
    },
  }
}
