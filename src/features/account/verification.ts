import type { CodePurpose } from '@/contract/weapp/auth'
import { useSentCodes } from '@/session/sms-codes'
import { CODE_FOR_OTHER_PHONE, CODE_NOT_ASKED } from './messages'

export interface Verification {
  /** The phone that the code was sent to. It is only used for its masked form; the backend knows the phone by the key. */
  readonly phone: string
  readonly verificationKey: string
  readonly verificationCode: string
}

/**
 * Gives what has to be sent with a verification code, or a sentence that says why it cannot be. The backend takes the phone from the key
 * (1.3.1), so a phone that was changed after the code was sent would silently sign in the former one.
 */
export function verificationOf(purpose: CodePurpose, phone: string, code: string): Verification | string {
  const sent = useSentCodes.getState()[purpose]
  if (!sent) return CODE_NOT_ASKED
  if (sent.receiver !== phone) return CODE_FOR_OTHER_PHONE
  return { phone, verificationKey: sent.key, verificationCode: code }
}
