// What a resident does on the phone, in the words of the screen.
import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import type { Weapp } from '../../../tools/weapp-host/driver/weapp'
import type { TestMock } from '../../support/mock'

type Name = string | RegExp

export class Resident {
  constructor(
    readonly app: Weapp,
    readonly mock: TestMock,
  ) {}

  private get page(): Locator {
    return this.app.$('wx-page')
  }

  button(name: Name): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async tap(name: Name): Promise<void> {
    await this.button(name).click()
  }

  /** A row, a choice, a link: whatever carries this text. */
  async tapText(text: Name): Promise<void> {
    await this.page.getByText(text).first().click()
  }

  /** Of one of several groups with the same answers. */
  async choose(option: Name, group?: Name): Promise<void> {
    const within = group === undefined ? this.page : this.page.getByRole('radiogroup', { name: group })
    await within.getByRole('radio', { name: option }).click()
  }

  async tick(name: Name): Promise<void> {
    await this.page.getByRole('checkbox', { name }).click()
  }

  field(label: string): Locator {
    // The name stands on WeChat's element and on the real field inside it.
    return this.page.locator('input, textarea').and(this.page.getByLabel(label, { exact: true }))
  }

  /** One event for the whole text, over what is there. */
  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
  }

  value(label: string): Promise<string> {
    return this.field(label).inputValue()
  }

  /** Turns WeChat's wheel of that field. */
  async turn(label: string, option: string): Promise<void> {
    await this.page
      .locator('.wj-field')
      .filter({ has: this.app.tab.locator('.wj-field__label', { hasText: label }) })
      .locator('wx-picker')
      .click()
    await this.app.answer('wh-picker', option)
  }

  see(text: Name): Promise<void> {
    return this.app.see(text)
  }

  async notHere(text: Name): Promise<void> {
    await this.page.getByText(text).first().waitFor({ state: 'hidden' })
  }

  at(path: string): Promise<void> {
    return this.app.waitForPage(path)
  }

  /** The text message that reached this phone last. */
  async lastCode(phone: string): Promise<string> {
    return (await this.mock.lastCode(phone)).code
  }

  /** One clock for the phone and the world. */
  async pass(ms: number): Promise<void> {
    this.mock.clock.advance(ms)
    await this.app.setTime(this.mock.clock.now())
  }

  /** Calls of an endpoint that reached the backend. */
  async calls(endpoint: string): Promise<number> {
    const journal = await this.mock.door<{ endpoint: string }[]>('requests')
    return journal.filter((entry) => entry.endpoint === endpoint).length
  }

  async signInByPassword(phone: string, password: string): Promise<void> {
    await this.choose('密码登录')
    // Both ways have a field for the phone: the other one first has to go.
    await this.field('密码').waitFor()
    await this.fill('手机号', phone)
    await this.fill('密码', password)
    await this.tick('我已阅读并同意隐私说明')
    await this.tap('登录')
  }

  /** Neither what is stored nor anything that was ever sent to a page contains the text. */
  async assertNeverShown(text: string): Promise<void> {
    const { setData, storage } = await this.app.report()
    const sent = setData.filter(({ data }) => JSON.stringify(data ?? {}).includes(text))
    assert.deepEqual(
      sent.map(({ page, step }) => `${step}: ${page}`),
      [],
    )
    assert.ok(!JSON.stringify(storage).includes(text), 'it is stored')
  }
}
