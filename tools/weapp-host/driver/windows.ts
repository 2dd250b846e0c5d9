// The browser's windows in which phones are shown. A window that is given back serves later phones: its process has compiled the scripts
// of the app, so that a phone opens in a third of the time.
import type { Browser, Page } from 'playwright-core'
import { openWindow } from './browser'

export interface WindowOptions {
  readonly viewport: { width: number; height: number }
  readonly scale: number
  readonly dark: boolean
  /** The time at which the clock stands; by default it runs. */
  readonly now?: number
  /** An IANA time zone; by default the machine's. */
  readonly timezone?: string
}

/** What cannot be changed in an open window; a clock that stands never runs again. */
const kindOf = ({ scale, now, timezone = '' }: WindowOptions): string =>
  `${scale} ${timezone} ${now === undefined ? 'runs' : 'stands'}`

async function empty(page: Page): Promise<void> {
  const { origin } = new URL(page.url())
  await page.context().setOffline(false)
  await page.goto('about:blank')
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}

/** Opens windows and keeps those that are given back. Nothing that a page has stored outlives its phone. */
export class Windows {
  private readonly kept = new Map<string, Page[]>()

  constructor(private readonly browser: Browser) {}

  /** A window with an empty page and empty storage. */
  async take(options: WindowOptions): Promise<Page> {
    const { viewport, dark, now } = options
    const page = this.kept.get(kindOf(options))?.pop() ?? (await this.open(options))
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    if (now !== undefined) await page.context().clock.setFixedTime(now)
    return page
  }

  /** Takes back a window that `take` gave for these options. One that cannot be emptied is closed. */
  async giveBack(page: Page, options: WindowOptions): Promise<void> {
    try {
      await empty(page)
    } catch {
      return page.context().close()
    }
    const kind = kindOf(options)
    this.kept.set(kind, [...(this.kept.get(kind) ?? []), page])
  }

  private async open({ scale, timezone }: WindowOptions): Promise<Page> {
    const options = { deviceScaleFactor: scale, locale: 'zh-CN', timezoneId: timezone }
    return (await openWindow(this.browser, options)).newPage()
  }
}
