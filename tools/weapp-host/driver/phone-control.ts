// The state of the phone and of the running app, read and set from a test.
import type { Page } from 'playwright-core'
import type { Report, StackEntry } from '../runtime/control'
import type { Fault, NetworkState, Permission } from '../runtime/options'

export class PhoneControl {
  constructor(readonly tab: Page) {}

  stack(): Promise<StackEntry[]> {
    return this.ask((weapp) => weapp.stack())
  }

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

  storage(): Promise<Record<string, unknown>> {
    return this.ask((weapp) => weapp.storage())
  }

  async setNetwork(state: NetworkState): Promise<void> {
    await this.tab.evaluate((wanted) => window.weapp?.setNetwork(wanted), state)
  }

  async refuse(permission: Permission): Promise<void> {
    await this.tab.evaluate((name) => window.weapp?.setPermission(name, 'denied'), permission)
  }

  async allow(permission: Permission): Promise<void> {
    await this.tab.evaluate((name) => window.weapp?.setPermission(name, 'granted'), permission)
  }

  /** Payment, privacy, subscription answers, login code, the next pictures. */
  async set(values: Parameters<NonNullable<Window['weapp']>['set']>[0]): Promise<void> {
    await this.tab.evaluate((given) => window.weapp?.set(given), values)
  }

  async fault(fault: Fault): Promise<void> {
    await this.tab.evaluate((given) => window.weapp?.fault(given), fault)
  }

  async clearFaults(): Promise<void> {
    await this.tab.evaluate(() => window.weapp?.clearFaults())
  }

  async releaseHeld(): Promise<void> {
    await this.tab.evaluate(() => window.weapp?.releaseHeld())
  }

  async setDark(dark: boolean): Promise<void> {
    await this.tab.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  }

  /** Epoch milliseconds. */
  async setTime(now: number): Promise<void> {
    await this.tab.context().clock.setFixedTime(now)
  }

  async background(hidden: boolean): Promise<void> {
    await this.tab.evaluate((value) => window.weapp?.background(value), hidden)
  }

  callWx(name: string, options: Record<string, unknown> = {}): Promise<unknown> {
    return this.tab.evaluate(({ api, given }) => window.weapp?.callWx(api, given), {
      api: name,
      given: options,
    })
  }

  callPage(name: string, ...args: unknown[]): Promise<unknown> {
    return this.tab.evaluate(({ method, given }) => window.weapp?.callPage(method, given), {
      method: name,
      given: args,
    })
  }

  pageData(): Promise<Record<string, unknown>> {
    return this.ask((weapp) => weapp.pageData())
  }

  private ask<T>(question: (weapp: NonNullable<Window['weapp']>) => T): Promise<T> {
    return this.tab.evaluate(`(${question.toString()})(window.weapp)`)
  }
}
