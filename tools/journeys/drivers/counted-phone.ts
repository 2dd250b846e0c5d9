import type { HostPhone } from './host-phone'
import type { Phone } from '../phone'

/** How many taps an act of a finger is: a wheel is opened and confirmed. What is not named here is none. */
const TAPS: Readonly<Partial<Record<keyof Phone, number>>> = {
  tap: 1,
  tapText: 1,
  choose: 1,
  tick: 1,
  pickPlace: 1,
  turn: 2,
  tab: 1,
  answer: 1,
}

export interface CountedPhone {
  /** Does what the given phone does, and counts it. */
  readonly phone: Phone
  /** The taps until now. */
  taps(): number
}

/**
 * Counts the taps of a way through the app. Typing is no tap, and neither is what the keyboard does: a text costs a tap only where the
 * resident has to tap into its field, because neither the page nor the keyboard's next key has led there.
 */
export function counted(phone: HostPhone): CountedPhone {
  let taps = 0
  let typedIn: string | undefined

  const hasKeyboard = (label: string) =>
    phone.field(label).evaluate((field) => field === document.activeElement)

  /** Whether the keyboard stands in the field, or the next key of the field before leads there. */
  async function isLedTo(label: string): Promise<boolean> {
    await phone.field(label).waitFor()
    await phone.settled()
    if (await hasKeyboard(label)) return true
    if (typedIn === undefined) return false
    await phone.field(typedIn).press('Enter')
    await phone.settled()
    return hasKeyboard(label)
  }

  const fill = async (label: string, text: string) => {
    if (!(await isLedTo(label))) taps += 1
    typedIn = label
    await phone.fill(label, text)
  }

  const handler: ProxyHandler<HostPhone> = {
    get(target, name) {
      if (name === 'fill') return fill
      const act: unknown = Reflect.get(target, name)
      const cost = TAPS[name as keyof Phone]
      if (typeof act !== 'function') return act
      const called = act.bind(target) as (...given: unknown[]) => unknown
      if (cost === undefined) return called
      return (...given: unknown[]) => {
        taps += cost
        typedIn = undefined
        return called(...given)
      }
    },
  }
  return { phone: new Proxy(phone, handler), taps: () => taps }
}
