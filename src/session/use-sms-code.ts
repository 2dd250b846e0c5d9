import { useEffect, useReducer } from 'react'
import type { CodePurpose } from '@/contract/weapp/auth'
import { clock } from '@/platform/clock'
import { secondsToResend, sendSmsCode, useSentCodes, type SentCode } from './sms-codes'

export interface SmsCodeState {
  /** The code, if the last one of this purpose was sent to this receiver. */
  readonly sent?: SentCode
  /** Seconds until a further code may be asked for; 0 when it may. */
  readonly secondsLeft: number
  /** Asks for a code. Rejects with an ApiError. */
  send(): Promise<SentCode>
}

/**
 * The code of one purpose for one receiver. The receiver is a phone, or the words that stand in its place. The countdown starts when the
 * code is sent and continues while the person is on another page. Another receiver may be sent a code at once.
 */
export function useSmsCode(purpose: CodePurpose, receiver: string): SmsCodeState {
  const last = useSentCodes((codes) => codes[purpose])
  const sent = last?.receiver === receiver ? last : undefined
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0)
  const secondsLeft = secondsToResend(sent, clock.now())
  const counting = secondsLeft > 0

  useEffect(() => {
    if (!counting) return undefined
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [counting])

  return { sent, secondsLeft, send: () => sendSmsCode(purpose, { phone: receiver }) }
}
