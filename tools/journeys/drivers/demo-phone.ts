import assert from 'node:assert/strict'
import { consolePages } from '../../../src/routes/console-pages'
import type { TestMock } from '../../../tests/support/mock'
import type { Weapp } from '../../weapp-host/driver/weapp'
import { ALBUM, HostPhone } from './host-phone'

export { ALBUM }

/** The world is inside the app, out of a test's reach. */
const beyondReach = new Proxy({} as TestMock, {
  get: () => assert.fail('the world of a demo build is reached through 测试台 alone'),
})

/** A phone on which the demo build runs: what a test wants of the world it finds in 测试台, as a tester does. */
export class DemoPhone extends HostPhone {
  constructor(app: Weapp) {
    super(app, beyondReach)
  }

  /** Into 测试台, from row to row. */
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

  /** Waits until the text is part of what the phone keeps of the world. */
  async kept(text: string): Promise<void> {
    for (;;) {
      const stored = Object.entries(await this.app.storage())
      if (stored.some(([key, value]) => key.startsWith('demo-world/') && String(value).includes(text))) return
      await this.app.settled()
    }
  }
}
