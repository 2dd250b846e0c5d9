import type { CodePurpose } from '@/contract/weapp/auth'
import { useSentCodes } from '@/session/sms-codes'
import { CODE_FOR_OTHER_PHONE, CODE_NOT_ASKED } from './messages'

export interface Verification {
  /** For the masked form alone: the system knows the phone by the key. */
  readonly phone: string
  readonly verificationKey: string
  readonly verificationCode: string
}

/**
 * What goes with a code. The system takes the phone from the key (1.3.1), so a number changed after the code was sent
 * would silently sign in the other one. A text is the sentence that says why not.
 */
export function verificationOf(purpose: CodePurpose, phone: string, code: string): Verification | string {
  const sent = useSentCodes.getState()[purpose]
  if (!sent) return CODE_NOT_ASKED
  if (sent.receiver !== phone) return CODE_FOR_OTHER_PHONE
  return { phone, verificationKey: sent.key, verificationCode: code }
}
