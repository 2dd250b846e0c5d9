import assert from 'node:assert/strict'
import { consolePages } from '../../../src/routes/console-pages'
import type { TestMock } from '../../../tests/support/mock'
import type { Weapp } from '../../weapp-host/driver/weapp'
import { ALBUM, HostPhone } from './host-phone'

export { ALBUM }

/** Fails when a test uses the mock's world, which a demo build contains and a test cannot reach. */
const beyondReach = new Proxy({} as TestMock, {
  get: () => assert.fail('the world of a demo build is reached through 测试台 alone'),
})

/** How often the saved state is looked at. Between two looks the view is quiet for two frames, so that all of them take several seconds. */
const MAX_LOOKS = 300

/** A phone that runs the demo build. A test changes its world through 测试台, as a tester does. */
export class DemoPhone extends HostPhone {
  constructor(app: Weapp) {
    super(app, beyondReach)
  }

  /** Opens 测试台 and taps one row after the other. */
  async openConsole(...rows: readonly string[]): Promise<void> {
    await this.tap('测试台')
    await this.at(consolePages.index.path)
    for (const row of rows) await this.tapText(row)
  }

  override async lastCode(number: string): Promise<string> {
    await this.openConsole('短信和请求')
    await this.at(consolePages.inbox.path)
    const row = this.app.$('.wj-row').filter({ hasText: number }).first()
    const code = await row.locator('.console-code').innerText()
    await this.tap('回到小程序')
    await this.button('测试台').waitFor()
    return code.trim()
  }

  /** Waits until the saved state of the world contains the text. The demo saves it a moment after each change. */
  async waitUntilSaved(text: string): Promise<void> {
    for (let look = 0; look < MAX_LOOKS; look++) {
      const stored = Object.entries(await this.app.storage())
      if (stored.some(([key, value]) => key.startsWith('demo-world/') && String(value).includes(text))) return
      await this.app.settled()
    }
    assert.fail(`the demo has not saved ${text}`)
  }
}
