import { create } from 'zustand'
import { sendCode, type CodePurpose } from '@/contract/weapp/auth'
import { clock } from '@/platform/clock'
import { call } from './backend'
import { onErase } from './erasure'
import { superseded } from './token-keeper'

/** A code that was sent. It is kept in memory only, because the phone in it is personal (R25). */
export interface SentCode {
  /** The key that the system wants back together with the code. */
  readonly key: string
  /** Whom the code was sent to: one's own phone, or the words for an owner, whose phone the app may not keep (R21). */
  readonly receiver: string
  /** When the code was sent, in epoch milliseconds of this device. */
  readonly sentAt: number
  /** When the code expires, in epoch milliseconds: after 5 minutes, or 30 for the purpose `owner` (1.1). */
  readonly expiresAt: number
}

/** How long a person must wait before asking for a further code. */
const RESEND_AFTER_MS = 60_000

type SentCodes = Readonly<Partial<Record<CodePurpose, SentCode>>>

/** The last code of each purpose, for components. */
export const useSentCodes = create<SentCodes>()(() => ({}))

/** The number of erasures so far. A code that was asked for before an erasure is dropped. */
let erasures = 0

// The phone in a code must not outlive the sign-in.
onErase(() => {
  erasures++
  useSentCodes.setState({}, true)
})

interface Asked {
  readonly phone: string
  /** The house in words, from community to house number; only for the purpose `owner`. */
  readonly houseName?: string
  /** What is remembered instead of the phone. */
  readonly receiver?: string
}

/**
 * Asks the system to send a code (1.1). Rejects with an ApiError; with `cancelled`, and without a change, when somebody has signed out
 * meanwhile.
 */
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

/** Forgets a code after it has been used, because it works only once. */
export const dropSmsCode = (purpose: CodePurpose): void => useSentCodes.setState({ [purpose]: undefined })

/** Seconds until a further code may be asked for. It is 0 when one may, and when the device's clock has been set back since. */
export function secondsToResend(sent: SentCode | undefined, now: number): number {
  if (!sent || now < sent.sentAt) return 0
  return Math.ceil(Math.max(0, sent.sentAt + RESEND_AFTER_MS - now) / 1000)
}
