// The interface MiniProgram through miniprogram-automator, for WeChat DevTools or anything else that speaks its protocol.
import automator from 'miniprogram-automator'
import type { MiniProgram } from './mini-program'

interface AutomatorElement {
  text(): Promise<string>
  tap(): Promise<void>
  input?(text: string): Promise<void>
}

interface AutomatorPage {
  path: string
  waitFor(selector: string): Promise<void>
  $(selector: string): Promise<AutomatorElement | null>
  $$(selector: string): Promise<AutomatorElement[]>
}

interface AutomatorMiniProgram {
  reLaunch(url: string): Promise<unknown>
  currentPage(): Promise<AutomatorPage | undefined>
  callWxMethod(name: string, ...args: unknown[]): Promise<unknown>
  screenshot(options: { path: string }): Promise<unknown>
  disconnect(): void
  close(): Promise<void>
}

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

export async function devtoolsMiniProgram(dist: string, settings = devtoolsSettings()): Promise<MiniProgram> {
  if (!settings) throw new Error('no DevTools')
  const program = await connect(settings, process.env.WEAPP_PROJECT ?? dist)
  const page = async (): Promise<AutomatorPage> => {
    const current = await program.currentPage()
    if (!current) throw new Error('no page is open')
    return current
  }
  const element = async (selector: string): Promise<AutomatorElement> => {
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
    callWx: (name, options) => program.callWxMethod(name, options),
    screenshot: async (file) => void (await program.screenshot({ path: file })),
    close: async () => {
      if ('wsEndpoint' in settings) program.disconnect()
      else await program.close()
    },
  }
}
