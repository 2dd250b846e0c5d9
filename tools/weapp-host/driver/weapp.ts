// One opened phone, as a test sees it. Every action waits for its element and rejects after the phone's `timeout`.
import type { Disposable, Locator, Page } from 'playwright-core'
import type { HostOptions } from '../runtime/options'
import { PhoneControl } from './phone-control'

const TOP_PAGE = '.wh-page:not([hidden])'

export type Target = string | Locator

/**
 * A phone with the app running on it. startHost().launch() and launch() make it.
 *
 * A `target` is a selector within the page on top, or a Playwright locator.
 *
 * @example
 * await app.tap('#pay')
 * await app.answer('wh-payment', '支付')
 * await app.see('已支付')
 */
export class Weapp extends PhoneControl {
  /** The script that gives the host its options. */
  private given?: Disposable

  constructor(
    tab: Page,
    private readonly url: string,
    private readonly phone: HostOptions,
    private readonly onClose: () => Promise<void>,
  ) {
    super(tab)
  }

  /** Finds elements of the page on top. Built-in tags are `wx-view`, `wx-button` ...; ids and classes are the app's own. */
  $(selector: string): Locator {
    return this.tab.locator(TOP_PAGE).locator(selector)
  }

  /** Finds elements of the phone itself: bars and dialogs (#wh-nav, #wh-tabs, #wh-modal, #wh-toast ...). */
  ui(selector: string): Locator {
    return this.tab.locator(selector)
  }

  private target(target: Target): Locator {
    return typeof target === 'string' ? this.$(target) : target
  }

  /** Taps the element once it can be seen, is enabled and stands still. */
  async tap(target: Target): Promise<void> {
    await this.target(target).click()
  }

  /** Presses the element until its longpress has happened. */
  async longpress(target: Target): Promise<void> {
    await this.tab.evaluate(() => window.weapp?.armLongpress())
    await this.target(target).hover()
    await this.tab.mouse.down()
    await this.tab.waitForFunction(() => window.weapp?.longpressDone())
    await this.tab.mouse.up()
  }

  /** Replaces what the field holds, in one input event. `target` is the built-in or an element around it. */
  async input(target: Target, text: string): Promise<void> {
    await this.field(target).fill(text)
  }

  /** Types into the field as a person does: there is one input event for each character. */
  async type(target: Target, text: string): Promise<void> {
    await this.field(target).pressSequentially(text)
  }

  /** Finds the browser's own field inside a built-in input or textarea. */
  field(target: Target): Locator {
    const outer = this.target(target)
    return outer
      .locator('input, textarea')
      .or(outer.and(this.tab.locator('input, textarea')))
      .first()
  }

  /** The text of the element as it is shown. */
  text(target: Target): Promise<string> {
    return this.target(target).innerText()
  }

  /** Waits until the page on top shows the text. */
  async see(text: string | RegExp): Promise<void> {
    await this.tab.locator(TOP_PAGE).getByText(text).first().waitFor()
  }

  /** Taps the tab with this text. */
  async tabTo(text: string): Promise<void> {
    await this.ui('#wh-tabs').getByText(text, { exact: true }).click()
  }

  /** Taps the navigation bar's back button. */
  async back(): Promise<void> {
    await this.ui('#wh-back').click()
  }

  /** Answers the dialog `id` (wh-modal, wh-payment, wh-permission ...) with the button of this name. */
  async answer(id: string, name: string): Promise<void> {
    await this.ui(`#${id}`).getByRole('button', { name, exact: true }).click()
  }

  /** Pulls the page down to refresh it. */
  async pullDown(): Promise<void> {
    await this.tab.evaluate(() => window.weapp?.pullDown())
  }

  /** Scrolls the page on top to its end. */
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

  /** A PNG of the whole phone, also written to `file` when that is given. */
  async screenshot(file?: string): Promise<Buffer> {
    return this.tab.screenshot(file === undefined ? {} : { path: file })
  }

  /** Starts the app again on the same phone, with changed options: what it has stored is still there. */
  async relaunch(options: HostOptions = {}): Promise<void> {
    // The values that were stored for the first launch are on the phone already, or the app has changed them since.
    await this.start({ ...this.phone, storage: {}, ...options })
  }

  /** @internal */
  async start(options = this.phone): Promise<void> {
    await this.given?.dispose()
    this.given = await this.tab.addInitScript((given) => {
      window.__weappOptions = given
    }, options)
    await this.tab.goto(`${this.url}/phone`)
    await this.tab.waitForFunction(
      () => (window.weapp?.report().pages.length ?? 0) > 0 || (window.weapp?.report().errors.length ?? 0) > 0,
    )
  }

  /** Switches the phone off: its storage is gone. */
  async close(): Promise<void> {
    await this.given?.dispose()
    await this.onClose()
  }
}
