import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { openWindow } from '../../../tools/weapp-host/driver/browser'

/** Taro's router moves pages by timers as well as by styles: both by what the configuration says, which is written here. */
const WITHOUT_PAGE_ANIMATION = `
let config
Object.defineProperty(window, '__taroAppConfig', {
  get: () => config,
  set: (given) => (config = Object.assign(given, { animation: { duration: 0, delay: 0 } })),
})`

export interface PhoneOptions {
  /** Who holds it; see mock/personas.ts. Default: visitor. */
  readonly persona?: string
  readonly dark?: boolean
  /** Device pixels per pixel, for screenshots. */
  readonly scale?: number
  /** Something on the device before the app starts: key and text. */
  readonly stored?: readonly [key: string, text: string]
}

interface Sms {
  readonly code: string
}

/** The built preview in a phone-sized window: nothing stored, its own mock world. */
export class Phone {
  private readonly noises: string[] = []

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        this.noises.push(`${message.type()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.noises.push(`page error: ${error.stack ?? error.message}`))
  }

  static async open(browser: Browser, url: string, options: PhoneOptions = {}): Promise<Phone> {
    const { persona = 'visitor', dark = false, scale = 1, stored } = options
    const context = await openWindow(browser, {
      viewport: { width: 375, height: 812 },
      deviceScaleFactor: scale,
      colorScheme: dark ? 'dark' : 'light',
      locale: 'zh-CN',
      // The community's day whatever the machine's: a test must not depend on it either way.
      timezoneId: 'America/Los_Angeles',
    })
    context.setDefaultTimeout(20_000)
    await context.addInitScript(WITHOUT_PAGE_ANIMATION)
    if (stored) await context.addInitScript(([key, text]) => localStorage.setItem(key, text), stored)
    const phone = new Phone(await context.newPage(), context, url)
    await phone.page.goto(`${url}?persona=${persona}`)
    return phone
  }

  /** The page in front; Taro keeps those below it in the document. */
  get top(): Locator {
    return this.page.locator('.taro_page.taro_page_show:not(.taro_page_shade)').last()
  }

  /** Opens a page as an address that somebody shared. */
  async visit(path: string): Promise<void> {
    await this.page.goto(`${this.url}#${path}`)
  }

  button(name: string | RegExp): Locator {
    return this.top.getByRole('button', { name, exact: true })
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.button(name).click()
  }

  async tab(name: '首页' | '房屋' | '我的'): Promise<void> {
    // Left before it stands, a page would be put over the next one by Taro's router.
    await this.top.waitFor()
    await this.page.locator('.weui-tabbar__item', { hasText: name }).click()
  }

  async see(text: string | RegExp): Promise<void> {
    await this.top.getByText(text).first().waitFor()
  }

  async fill(label: string, text: string): Promise<void> {
    await this.top.getByLabel(label, { exact: true }).fill(text)
  }

  /** A test door of the mock that runs behind the page. */
  async door<T>(path: string, body?: unknown): Promise<T> {
    const answer = await this.page.evaluate(
      async ([address, text]) => {
        const response = await fetch(
          `/__mock/${address}`,
          text === undefined ? {} : { method: 'POST', body: text },
        )
        return { ok: response.ok, text: await response.text() }
      },
      [path, body === undefined ? undefined : JSON.stringify(body)] as const,
    )
    assert.ok(answer.ok, `${path}: ${answer.text}`)
    return JSON.parse(answer.text) as T
  }

  /** The newest code sent to a phone number. */
  async lastCode(number: string): Promise<string> {
    const [newest] = await this.door<Sms[]>(`sms?phone=${number}`)
    assert.ok(newest, `no code was sent to ${number}`)
    return newest.code
  }

  /** Everything that the app keeps in the browser, the mock's own world left out. */
  async stored(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  }

  /** Ends it; a word of warning or error in the console, or an exception, fails the test. */
  async close(): Promise<void> {
    await this.context.close()
    assert.deepEqual(this.noises, [])
  }
}
