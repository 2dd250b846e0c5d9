import type { DevtoolsElement, DevtoolsMiniProgram } from '../../weapp-host/driver/devtools-mini-program'
import type { Finger, Name } from '../phone'

const matches = (text: string, name: Name) => (typeof name === 'string' ? text === name : name.test(text))
const contains = (text: string, name: Name) =>
  typeof name === 'string' ? text.includes(name) : name.test(text)

/** The name that a screen reader reads: the label, or the text. */
async function nameOf(element: DevtoolsElement): Promise<string> {
  const label = await element.attribute('aria-label')
  return (label || (await element.text())).trim()
}

/** The first element whose name matches. */
async function named(elements: readonly DevtoolsElement[], name: Name): Promise<DevtoolsElement | undefined> {
  for (const element of elements) if (matches(await nameOf(element), name)) return element
  return undefined
}

/** The first element of a role and a name, once it is there. */
const byRole = (program: DevtoolsMiniProgram, role: string, name: Name): Promise<DevtoolsElement> =>
  program.until(`${role} ${String(name)}`, async () => named(await program.elements(`[role=${role}]`), name))

async function radio(program: DevtoolsMiniProgram, option: Name, group?: Name): Promise<DevtoolsElement> {
  if (group === undefined) return byRole(program, 'radio', option)
  const within = await byRole(program, 'radiogroup', group)
  return program.until(String(option), async () => named(await within.$$('[role=radio]'), option))
}

/** Resolves when an element of this selector shows the text. */
async function shows(program: DevtoolsMiniProgram, selector: string, text: Name): Promise<void> {
  await program.until(String(text), async () => {
    for (const element of await program.elements(selector)) {
      if (contains(await element.text(), text)) return true
    }
    return undefined
  })
}

export interface DevtoolsFingerOptions {
  /** The selector of all that the page shows. */
  readonly page?: string
  /** The code in the last text message to a phone number: DevTools has no door to the mock. */
  lastCode(number: string): Promise<string>
}

/**
 * The finger on a mini-program in WeChat DevTools, for the journeys' steps. Pictures are taken from the samples of mock builds, because
 * DevTools lets nobody choose from an album.
 */
export const devtoolsFinger = (
  program: DevtoolsMiniProgram,
  { page = 'page', lastCode }: DevtoolsFingerOptions,
): Finger => ({
  tap: async (name) => (await byRole(program, 'button', name)).tap(),
  offers: async (name) => void (await byRole(program, 'button', name)),
  choose: async (option, group) => (await radio(program, option, group)).tap(),
  tick: async (name) => (await byRole(program, 'checkbox', name)).tap(),
  async fill(label, text) {
    const field = await program.until(label, async () =>
      named(await program.elements('input, textarea'), label),
    )
    if (!field.input) throw new Error(`${label} is not a field`)
    await field.input(text)
  },
  pickPlace: async (name) => (await byRole(program, 'button', name)).tap(),
  see: (text) => shows(program, page, text),
  atStep: (step) => shows(program, '.wj-steps__name', step),
  nextPicture: () => Promise.reject(new Error('DevTools has no album: use the samples')),
  lastCode,
})
