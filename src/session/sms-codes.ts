import { create } from 'zustand'
import { sendCode, type CodePurpose } from '@/contract/weapp/auth'
import { clock } from '@/platform/clock'
import { call } from './backend'
import { onErase } from './erasure'
import { superseded } from './token-keeper'

/** A code on its way. Lives in memory only: the phone in it is nobody else's business (R25). */
export interface SentCode {
  /** What the system wants back together with the code. */
  readonly key: string
  /** Whom it went to, as this app may keep it: one's own phone; of an owner never the phone (R21). */
  readonly receiver: string
  /** Epoch milliseconds of this device. */
  readonly sentAt: number
  /** Epoch milliseconds; 5 minutes, 30 for `owner` (1.1). */
  readonly expiresAt: number
}

/** How long one waits before a further code. */
const RESEND_AFTER_MS = 60_000

type SentCodes = Readonly<Partial<Record<CodePurpose, SentCode>>>

export const useSentCodes = create<SentCodes>()(() => ({}))

/** Counts the erasures: what was asked for before one is answered to nobody. */
let erasures = 0

// One's own phone in here does not outlive the sign-in.
onErase(() => {
  erasures++
  useSentCodes.setState({}, true)
})

interface Asked {
  readonly phone: string
  /** Community to house in words; goes with `owner`. */
  readonly houseName?: string
  /** What is remembered in place of the phone. */
  readonly receiver?: string
}

/** Asks for a code (1.1). Rejects with an ApiError, and with a `cancelled` when somebody has signed out meanwhile: nothing has changed then. */
export async function sendSmsCode(
  purpose: CodePurpose,
  { phone, houseName, receiver = phone }: Asked,
): Promise<SentCode> {
  const before = erasures
  const { key, expiresAt } = await call(sendCode, { purpose, phone, houseName })
  if (before !== erasures) throw superseded(sendCode.id)
  const sent = { key, receiver, sentAt: clock.now(), expiresAt }
  useSentCodes.setState({ [purpose]: sent })
  return sent
}

/** A code works once: after it has been used. */
export const forgetSmsCode = (purpose: CodePurpose): void => useSentCodes.setState({ [purpose]: undefined })

/** Seconds until a further code may be asked for; 0 when one may, and when the device's clock was set back meanwhile. */
export function secondsToResend(sent: SentCode | undefined, now: number): number {
  if (!sent || now < sent.sentAt) return 0
  return Math.ceil(Math.max(0, sent.sentAt + RESEND_AFTER_MS - now) / 1000)
}
