import assert from 'node:assert/strict'
import type { ConsoleMessage, Disposable, FileChooser, Locator, Page } from 'playwright-core'
import type { Windows } from '../../weapp-host/driver/windows'
import type { Look, Name, SamplePicture, Tab } from '../phone'
import { SAMPLE_FILES } from '../samples'
import type { SharedPhone } from '../two-people'
import { readPage } from './read-page'

/** Switches page animations off. Taro's router also uses timers for them, both by its configuration, which is changed here. */
const WITHOUT_PAGE_ANIMATION = `
let config
Object.defineProperty(window, '__taroAppConfig', {
  get: () => config,
  set: (given) => (config = Object.assign(given, { animation: { duration: 0, delay: 0 } })),
})`

/** The pages that Taro shows; the last one is in front, and those below stay in the document. */
const SHOWN = '.taro_page.taro_page_show:not(.taro_page_shade)'

/** The dialogs, sheets and wheels that Taro draws in a browser in place of WeChat's. */
const DIALOGS = '.taro-modal__content, .taro__actionSheet > :last-child, .weui-picker'

export interface H5PhoneOptions {
  /** The persona who holds the phone (mock/personas.ts); default: visitor. */
  readonly persona?: string
  readonly look?: Look
  /** Device pixels per CSS pixel, for screenshots. */
  readonly scale?: number
}

interface Sms {
  readonly code: string
}

/** The built preview in a phone-sized browser window, with empty storage and a mock world of its own. */
export class H5Phone implements SharedPhone {
  /** The persona who holds the phone after it was handed over; '' before. */
  private holder = ''
  private readonly noises: string[] = []
  private nextFile = SAMPLE_FILES.face

  private constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly scripts: readonly Disposable[],
    private readonly leave: () => Promise<void>,
  ) {
    page.on('console', this.hear)
    page.on('pageerror', this.hearError)
    page.on('filechooser', this.chooseFile)
  }

  private readonly hear = (message: ConsoleMessage): void => {
    if (['error', 'warning'].includes(message.type()))
      this.noises.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  }

  private readonly hearError = (error: Error): void => {
    this.noises.push(`page error: ${error.stack ?? error.message}`)
  }

  private readonly chooseFile = (chooser: FileChooser): void => void chooser.setFiles(this.nextFile)

  static async open(windows: Windows, url: string, options: H5PhoneOptions = {}): Promise<H5Phone> {
    const { persona = 'visitor', look = { dark: false }, scale = 1 } = options
    const wanted = {
      viewport: { width: 375, height: 812 },
      scale,
      dark: look.dark,
      // The machine's time zone must not matter: the app always uses the community's.
      timezone: 'America/Los_Angeles',
    }
    const page = await windows.take(wanted)
    page.setDefaultTimeout(20_000)
    const scripts = [await page.addInitScript(WITHOUT_PAGE_ANIMATION)]
    if (look.preferences) {
      const text = JSON.stringify({ data: { version: 1, value: look.preferences } })
      const stored = [`wanjia/${persona}/device/preferences`, text] as const
      scripts.push(await page.addInitScript(([name, value]) => localStorage.setItem(name, value), stored))
    }
    const phone = new H5Phone(page, url, scripts, () => windows.giveBack(page, wanted))
    await page.goto(`${url}?persona=${persona}`)
    return phone
  }

  /** The page in front. */
  get top(): Locator {
    return this.page.locator(SHOWN).last()
  }

  private get dialog(): Locator {
    return this.page.locator(DIALOGS).filter({ visible: true }).last()
  }

  button(name: Name): Locator {
    return this.top.getByRole('button', { name, exact: true })
  }

  async tap(name: Name): Promise<void> {
    await this.button(name).click()
  }

  offers(name: Name): Promise<void> {
    return this.button(name).waitFor()
  }

  async tapText(text: Name): Promise<void> {
    await this.top.getByText(text).first().click()
  }

  async choose(option: Name, group?: Name): Promise<void> {
    const within = group === undefined ? this.top : this.top.getByRole('radiogroup', { name: group })
    await within.getByRole('radio', { name: option }).click()
  }

  async tick(name: Name): Promise<void> {
    await this.top.getByRole('checkbox', { name }).click()
  }

  private field(label: string): Locator {
    return this.top.getByLabel(label, { exact: true })
  }

  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
  }

  value(label: string): Promise<string> {
    return this.field(label).inputValue()
  }

  /** Drags a wheel until the wanted option is on the middle line. */
  async turn(label: string, option: string): Promise<void> {
    await this.tap(new RegExp(`^${label}，`))
    const item = this.dialog.getByText(option, { exact: true })
    const middle = await this.dialog.locator('.weui-picker__indicator').first().boundingBox()
    const wanted = await item.boundingBox()
    assert.ok(middle && wanted, `${label} has no ${option}`)
    const [x, y] = [middle.x + middle.width / 2, middle.y + middle.height / 2]
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x, y + (y - (wanted.y + wanted.height / 2)), { steps: 5 })
    await this.page.mouse.up()
    await this.answer('确定')
  }

  /** Chooses a place of the picker. Each level has its own group, so that the name is not found in the level before. */
  async pickPlace(place: string): Promise<void> {
    await this.top.getByRole('group', { name: /^选择/ }).getByText(place, { exact: true }).click()
  }

  async see(text: Name): Promise<void> {
    await this.top.getByText(text).first().waitFor()
  }

  async atStep(step: string): Promise<void> {
    await this.top.locator('.wj-steps__name').filter({ hasText: step }).waitFor()
  }

  async notHere(text: Name): Promise<void> {
    await this.top.getByText(text).first().waitFor({ state: 'hidden' })
  }

  seeDialog(text: Name): Promise<void> {
    return this.dialog.getByText(text).first().waitFor()
  }

  async answer(button: string): Promise<void> {
    await this.dialog.getByText(button, { exact: true }).click()
  }

  confirmPayment(): Promise<void> {
    return this.answer('支付成功')
  }

  /** Opens an address and waits for its page, because until then the page before would take what is tapped. */
  async visit(url: string): Promise<void> {
    const before = await this.top.getAttribute('id')
    await this.page.goto(`${this.url}#${url}`)
    await this.page.waitForFunction(
      ([shown, left, wanted]) => {
        const { id = '' } = [...document.querySelectorAll(shown)].pop() ?? {}
        return id !== '' && (id !== left || id.startsWith(wanted))
      },
      [SHOWN, before, url] as const,
    )
  }

  /** Waits for a page by the path in its element's id. The address changes before the page is there. */
  async at(path: string): Promise<void> {
    await this.top.and(this.page.locator(`[id^="/${path}"]`)).waitFor()
  }

  async back(): Promise<void> {
    await this.page.goBack()
  }

  async tab(name: Tab): Promise<void> {
    // The page must be complete: Taro's router would put a page that is left too early over the next one.
    await this.top.waitFor()
    await this.page.locator('.weui-tabbar__item', { hasText: name }).click()
  }

  /** Makes the page read everything again, as on a phone that comes back later. Recent answers would be taken from the cache. */
  async refresh(): Promise<void> {
    await this.page.evaluate(() => {
      for (const key of Object.keys(localStorage))
        if (key.includes('/person/reads/')) localStorage.removeItem(key)
    })
    await this.page.reload()
  }

  async restart(): Promise<void> {
    await this.page.goto(`${this.url}${this.holder}`)
  }

  setOnline(online: boolean): Promise<void> {
    return this.page.context().setOffline(!online)
  }

  async settled(): Promise<void> {
    await this.page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
  }

  async nextPicture(picture: SamplePicture): Promise<void> {
    this.nextFile = SAMPLE_FILES[picture]
    return Promise.resolve()
  }

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

  async lastCode(number: string): Promise<string> {
    const [newest] = await this.door<Sms[]>(`sms?phone=${number}`)
    assert.ok(newest, `no code was sent to ${number}`)
    return newest.code
  }

  heldBy(persona: string): Promise<void> {
    this.holder = `?persona=${persona}`
    return Promise.resolve()
  }

  async pass(ms: number): Promise<void> {
    await this.door('clock', { advance: ms / 1000 })
  }

  async elsewhere(path: string, body: unknown): Promise<void> {
    await this.page.evaluate(
      async ([address, text]) => {
        await fetch(address, { method: 'POST', body: text, headers: { 'content-type': 'application/json' } })
      },
      [path, JSON.stringify(body)] as const,
    )
  }

  /** Does nothing: in a browser no data is sent to the pages, so that `shown` tells everything. */
  watch(): Promise<void> {
    return Promise.resolve()
  }

  shown(): Promise<string> {
    return this.page.evaluate(readPage)
  }

  /** As in WeChat, each person has a storage of their own (src/platform/storage-owner.h5.ts). */
  remains(): Promise<string> {
    return this.page.evaluate(() => {
      const own = `wanjia/${localStorage.getItem('wanjia-persona') ?? ''}/`
      const all = Object.entries({ ...localStorage, ...sessionStorage })
      return JSON.stringify(all.filter(([key]) => key.startsWith(own) || !key.startsWith('wanjia/')))
    })
  }

  /** Everything that the app has stored in the browser, without the mock's world. */
  async stored(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  }

  /** Switches the phone off without checking what it printed. */
  async discard(): Promise<void> {
    this.page.off('console', this.hear)
    this.page.off('pageerror', this.hearError)
    this.page.off('filechooser', this.chooseFile)
    for (const script of this.scripts) await script.dispose()
    await this.leave()
  }

  /** Switches the phone off. Warnings, errors and exceptions in its console fail the test. */
  async close(): Promise<void> {
    await this.discard()
    assert.deepEqual(this.noises, [])
  }
}
