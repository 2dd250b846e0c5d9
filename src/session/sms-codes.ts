import { create } from 'zustand'
import { sendCode, type CodePurpose } from '@/contract/weapp/auth'
import { clock } from '@/platform/clock'
import { call } from './backend'
import { onErase } from './erasure'

/** A code on its way to a phone. Lives in memory only: the phone is nobody else's business (R25). */
export interface SentCode {
  /** What the system wants back together with the code. */
  readonly key: string
  readonly phone: string
  /** Epoch milliseconds of this device. */
  readonly sentAt: number
  /** Epoch milliseconds; 5 minutes, 30 for `owner` (1.1). */
  readonly expiresAt: number
}

/** How long one waits before a further code. */
export const RESEND_AFTER_MS = 60_000

type SentCodes = Readonly<Partial<Record<CodePurpose, SentCode>>>

export const useSentCodes = create<SentCodes>()(() => ({}))

// The phones in here, an owner's among them, do not outlive the sign-in (R21).
onErase(() => useSentCodes.setState({}, true))

/** Asks for a code (1.1). `houseName`, community to house in words, goes with `owner`. Rejects with an ApiError. */
export async function sendSmsCode(
  purpose: CodePurpose,
  phone: string,
  houseName?: string,
): Promise<SentCode> {
  const { key, expiresAt } = await call(sendCode, { purpose, phone, houseName })
  const sent = { key, phone, sentAt: clock.now(), expiresAt }
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
