// Reads and sets the state of the phone and of the running app from a test.
import type { Page } from 'playwright-core'
import type { Report, StackEntry } from '../runtime/control'
import type { Fault, NetworkState, Permission } from '../runtime/options'

/** What a test reads of the running app and changes on the phone; part of Weapp. */
export class PhoneControl {
  constructor(readonly tab: Page) {}

  /** The open pages; the last one is on top. */
  stack(): Promise<StackEntry[]> {
    return this.ask((weapp) => weapp.stack())
  }

  /** Everything that was recorded since the app started; see runtime/recorder.ts. */
  report(): Promise<Report> {
    return this.ask((weapp) => weapp.report())
  }

  /** What happens from now on belongs to the step `name` in the report. */
  async mark(name: string): Promise<void> {
    await this.tab.evaluate((step) => window.weapp?.mark(step), name)
  }

  /** Waits until the view has been quiet for two frames and no request is under way. */
  async settled(): Promise<void> {
    await this.tab.evaluate(() => window.weapp?.settled())
  }

  /** All that the app has stored, by key. */
  storage(): Promise<Record<string, unknown>> {
    return this.ask((weapp) => weapp.storage())
  }

  /** Names of the files that the app has written into the user's folder. */
  files(): Promise<string[]> {
    return this.ask((weapp) => weapp.files())
  }

  /** Changes the network; the app hears of it as on a phone. */
  async setNetwork(state: NetworkState): Promise<void> {
    await this.tab.evaluate((wanted) => window.weapp?.setNetwork(wanted), state)
  }

  /** The user has refused this permission. */
  async refuse(permission: Permission): Promise<void> {
    await this.tab.evaluate((name) => window.weapp?.setPermission(name, 'denied'), permission)
  }

  /** The user has granted this permission. */
  async allow(permission: Permission): Promise<void> {
    await this.tab.evaluate((name) => window.weapp?.setPermission(name, 'granted'), permission)
  }

  /** Sets what the phone answers from now on: payment, privacy, subscription, phone number, login code, the next pictures. */
  async set(values: Parameters<NonNullable<Window['weapp']>['set']>[0]): Promise<void> {
    await this.tab.evaluate((given) => window.weapp?.set(given), values)
  }

  /** Breaks requests from now on, as the fault says. */
  async fault(fault: Fault): Promise<void> {
    await this.tab.evaluate((given) => window.weapp?.fault(given), fault)
  }

  /** Requests work again; those that are held stay held. */
  async clearFaults(): Promise<void> {
    await this.tab.evaluate(() => window.weapp?.clearFaults())
  }

  /** Lets the requests go that a fault of kind "hold" holds back. */
  async releaseHeld(): Promise<void> {
    await this.tab.evaluate(() => window.weapp?.releaseHeld())
  }

  /** Switches dark mode. */
  async setDark(dark: boolean): Promise<void> {
    await this.tab.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  }

  /** Moves the phone's clock to `now`, in epoch milliseconds. */
  async setTime(now: number): Promise<void> {
    await this.tab.context().clock.setFixedTime(now)
  }

  /** Sends the app to the background, or brings it back. */
  async background(hidden: boolean): Promise<void> {
    await this.tab.evaluate((value) => window.weapp?.background(value), hidden)
  }

  /** Calls wx[name](options) and resolves with the result, a failed one too. Rejects when there is no such API. */
  callWx(name: string, options: Record<string, unknown> = {}): Promise<unknown> {
    return this.tab.evaluate(({ api, given }) => window.weapp?.callWx(api, given), {
      api: name,
      given: options,
    })
  }

  /** Calls a method of the page on top and resolves with what it returns or resolves with, as JSON. */
  callPage(name: string, ...args: unknown[]): Promise<unknown> {
    return this.tab.evaluate(({ method, given }) => window.weapp?.callPage(method, given), {
      method: name,
      given: args,
    })
  }

  /** `this.data` of the page on top, as JSON. */
  pageData(): Promise<Record<string, unknown>> {
    return this.ask((weapp) => weapp.pageData())
  }

  private ask<T>(question: (weapp: NonNullable<Window['weapp']>) => T): Promise<T> {
    return this.tab.evaluate(`(${question.toString()})(window.weapp)`)
  }
}
