import { useEffect, useReducer } from 'react'
import type { CodePurpose } from '@/contract/weapp/auth'
import { clock } from '@/platform/clock'
import { secondsToResend, sendSmsCode, useSentCodes, type SentCode } from './sms-codes'

export interface SmsCodeState {
  /** The code sent to this receiver, if the last one was. */
  readonly sent?: SentCode
  /** Until a further one may be asked for; 0 when it may. */
  readonly secondsLeft: number
  /** Rejects with an ApiError. */
  send(): Promise<SentCode>
}

/**
 * The code of one purpose for one receiver, which is a phone, or what stands in its place. The countdown comes from when the code was sent, so it goes on while one is
 * on another page; another receiver may ask at once.
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
