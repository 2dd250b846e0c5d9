// One opened phone, as a test sees it.
import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { HostOptions } from '../runtime/options'
import { PhoneControl } from './phone-control'

const TOP_PAGE = '.wh-page:not([hidden])'

export type Target = string | Locator

export class Weapp extends PhoneControl {
  constructor(
    tab: Page,
    readonly context: BrowserContext,
    private readonly url: string,
    private readonly phone: HostOptions,
    private readonly onClose: () => Promise<void>,
  ) {
    super(tab)
  }

  /** Elements of the page on top. Built-in tags are `wx-view`, `wx-button` ...; ids and classes are the app's own. */
  $(selector: string): Locator {
    return this.tab.locator(TOP_PAGE).locator(selector)
  }

  /** Elements of the phone: bars and dialogs (#wh-nav, #wh-tabs, #wh-modal, #wh-toast ...). */
  ui(selector: string): Locator {
    return this.tab.locator(selector)
  }

  private target(target: Target): Locator {
    return typeof target === 'string' ? this.$(target) : target
  }

  async tap(target: Target): Promise<void> {
    await this.target(target).click()
  }

  async longpress(target: Target): Promise<void> {
    await this.tab.evaluate(() => window.weapp?.armLongpress())
    await this.target(target).hover()
    await this.tab.mouse.down()
    await this.tab.waitForFunction(() => window.weapp?.longpressDone())
    await this.tab.mouse.up()
  }

  /** Types over what is there, in one input event; `target` is the built-in or something around it. */
  async input(target: Target, text: string): Promise<void> {
    await this.field(target).fill(text)
  }

  /** One input event per character, as a person types. */
  async type(target: Target, text: string): Promise<void> {
    await this.field(target).pressSequentially(text)
  }

  /** The real field inside a built-in input or textarea. */
  field(target: Target): Locator {
    const outer = this.target(target)
    return outer
      .locator('input, textarea')
      .or(outer.and(this.tab.locator('input, textarea')))
      .first()
  }

  text(target: Target): Promise<string> {
    return this.target(target).innerText()
  }

  /** Waits until the text is there. */
  async see(text: string | RegExp): Promise<void> {
    await this.tab.locator(TOP_PAGE).getByText(text).first().waitFor()
  }

  async tabTo(text: string): Promise<void> {
    await this.ui('#wh-tabs').getByText(text, { exact: true }).click()
  }

  async back(): Promise<void> {
    await this.ui('#wh-back').click()
  }

  /** Answers the dialog `id` (wh-modal, wh-payment, wh-permission ...) with the button of this name. */
  async answer(id: string, name: string): Promise<void> {
    await this.ui(`#${id}`).getByRole('button', { name, exact: true }).click()
  }

  async pullDown(): Promise<void> {
    await this.tab.evaluate(() => window.weapp?.pullDown())
  }

  async scrollToBottom(): Promise<void> {
    await this.tab
      .locator(`${TOP_PAGE} .wh-scroll`)
      .evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight))
  }

  /** Waits until the page on top has this path. */
  async waitForPage(path: string): Promise<void> {
    await this.tab.waitForFunction((wanted) => window.weapp?.stack().slice(-1)[0]?.path === wanted, path)
  }

  /** Triggers an event of a component directly, for gestures that a mouse cannot make. */
  async trigger(target: Target, name: string, detail: unknown): Promise<void> {
    await this.target(target).evaluate(
      (element, given) => window.weapp?.trigger(element, given.name, given.detail),
      { name, detail },
    )
  }

  async screenshot(file?: string): Promise<Buffer> {
    return this.tab.screenshot(file === undefined ? {} : { path: file })
  }

  /** Starts the app again on the same phone, with changed options: what it has stored is still there. */
  async relaunch(options: HostOptions = {}): Promise<void> {
    // What the phone had at first is on it already, or was changed since.
    await this.start({ ...this.phone, storage: {}, ...options })
  }

  /** @internal */
  async start(options = this.phone): Promise<void> {
    await this.context.addInitScript((given) => {
      window.__weappOptions = given
    }, options)
    await this.tab.goto(`${this.url}/phone`)
    await this.tab.waitForFunction(
      () => (window.weapp?.report().pages.length ?? 0) > 0 || (window.weapp?.report().errors.length ?? 0) > 0,
    )
  }

  close(): Promise<void> {
    return this.onClose()
  }
}
