import { register } from '@/contract/weapp/auth'
import { wxCode } from '@/platform/wx-login'
import { giveConsent } from '@/queries/consents'
import { call, session } from '@/session/backend'
import { rememberProvenPhone } from '@/session/proven-phone'
import { dropSmsCode } from '@/session/sms-codes'
import { useSubmit } from '@/shared/use-submit'
import { clearDraft } from './draft'
import type { Verification } from './verification'

export interface RegistrationProof extends Verification {
  readonly name: string
  readonly password: string
  /** The picture as a data URI. */
  readonly avatar: string
}

/** Registers an account (1.2.1) and signs in with it. */
export const useRegister = () =>
  useSubmit(async ({ phone, ...fields }: RegistrationProof) => {
    await session.signIn({ phone }, async () => call(register, { ...fields, wxCode: await wxCode() }))
    rememberProvenPhone(phone)
    dropSmsCode('register')
    giveConsent('privacy')
    clearDraft()
  })
