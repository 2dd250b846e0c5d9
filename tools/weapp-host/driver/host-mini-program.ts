import { launch } from './launch'
import type { MiniProgram, MiniProgramOptions } from './mini-program'

export async function hostMiniProgram({ dist, phone }: MiniProgramOptions): Promise<MiniProgram> {
  const app = await launch({ ...phone, dist })
  return {
    kind: 'host',
    open: async (url) => {
      await app.callWx('reLaunch', { url })
      await app.settled()
    },
    path: async () => (await app.stack()).at(-1)?.path ?? '',
    waitFor: (selector) => app.$(selector).first().waitFor(),
    count: (selector) => app.$(selector).count(),
    text: (selector) => app.$(selector).first().innerText(),
    tap: (selector) => app.$(selector).first().click(),
    input: (selector, text) => app.input(selector, text),
    callWx: (name, options) => app.callWx(name, options),
    screenshot: async (file) => void (await app.screenshot(file)),
    close: () => app.close(),
  }
}
