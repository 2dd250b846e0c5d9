// The interface MiniProgram through miniprogram-automator, for WeChat DevTools or anything else that speaks its protocol.
import automator from 'miniprogram-automator'
import type { MiniProgram } from './mini-program'

/** An element of the page, as DevTools gives it. */
export interface DevtoolsElement {
  /** The element's text as it is shown. */
  text(): Promise<string>
  attribute(name: string): Promise<string | null>
  tap(): Promise<void>
  /** Replaces the text of an input or a textarea; other elements lack it. */
  input?(text: string): Promise<void>
  /** All elements within this one that the selector selects. */
  $$(selector: string): Promise<DevtoolsElement[]>
}

/** What DevTools can do besides, for tests that look for elements by their names. */
export interface DevtoolsMiniProgram extends MiniProgram {
  /** All elements of the page on top that the selector selects. */
  elements(selector: string): Promise<DevtoolsElement[]>
  /** Asks again and again until the answer is not undefined, and gives that. Rejects with `what` after many times. */
  until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T>
}

interface AutomatorPage {
  path: string
  waitFor(condition: string | (() => Promise<boolean>)): Promise<void>
  $(selector: string): Promise<DevtoolsElement | null>
  $$(selector: string): Promise<DevtoolsElement[]>
}

interface AutomatorMiniProgram {
  reLaunch(url: string): Promise<unknown>
  currentPage(): Promise<AutomatorPage | undefined>
  callWxMethod(name: string, ...args: unknown[]): Promise<unknown>
  screenshot(options: { path: string }): Promise<unknown>
  disconnect(): void
  close(): Promise<void>
}

/** The automator asks four times a second. */
const PATIENCE = 120

export type DevtoolsSettings = { wsEndpoint: string } | { cliPath: string }

export function devtoolsSettings(): DevtoolsSettings | undefined {
  const { WEAPP_DEVTOOLS_WS: wsEndpoint, WEAPP_DEVTOOLS: cliPath } = process.env
  if (wsEndpoint) return { wsEndpoint }
  return cliPath ? { cliPath } : undefined
}

async function connect(settings: DevtoolsSettings, project: string): Promise<AutomatorMiniProgram> {
  const connected: unknown =
    'wsEndpoint' in settings
      ? await automator.connect(settings)
      : await automator.launch({ ...settings, projectPath: project })
  return connected as AutomatorMiniProgram
}

export async function devtoolsMiniProgram(
  dist: string,
  settings = devtoolsSettings(),
): Promise<DevtoolsMiniProgram> {
  if (!settings) throw new Error('no DevTools')
  const program = await connect(settings, process.env.WEAPP_PROJECT ?? dist)
  const page = async (): Promise<AutomatorPage> => {
    const current = await program.currentPage()
    if (!current) throw new Error('no page is open')
    return current
  }
  const element = async (selector: string): Promise<DevtoolsElement> => {
    const found = await (await page()).$(selector)
    if (!found) throw new Error(`no element ${selector}`)
    return found
  }
  return {
    kind: 'devtools',
    open: async (url) => void (await program.reLaunch(url)),
    path: async () => (await page()).path,
    waitFor: async (selector) => (await page()).waitFor(selector),
    count: async (selector) => (await (await page()).$$(selector)).length,
    text: async (selector) => (await element(selector)).text(),
    tap: async (selector) => (await element(selector)).tap(),
    input: async (selector, text) => {
      const field = await element(selector)
      if (!field.input) throw new Error(`${selector} is not an input`)
      await field.input(text)
    },
    elements: async (selector) => (await page()).$$(selector),
    async until(what, ask) {
      let found: Awaited<ReturnType<typeof ask>>
      let asked = 0
      await (
        await page()
      ).waitFor(async () => {
        if (asked++ > PATIENCE) throw new Error(`it did not come: ${what}`)
        found = await ask()
        return found !== undefined
      })
      return found as NonNullable<typeof found>
    },
    callWx: (name, options) => program.callWxMethod(name, options),
    screenshot: async (file) => void (await program.screenshot({ path: file })),
    close: async () => {
      if ('wsEndpoint' in settings) program.disconnect()
      else await program.close()
    },
  }
}
