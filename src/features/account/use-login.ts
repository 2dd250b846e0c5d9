import { loginByPassword, loginByPhone } from '@/contract/weapp/auth'
import { signInByOwnPhone, signInByWechatPhone } from '@/contract/weapp/wechat-sign-in'
import { weappForm } from '@/platform/weapp-form'
import { wxCode } from '@/platform/wx-login'
import { giveConsent } from '@/queries/consents'
import { call, session } from '@/session/backend'
import { rememberProvenPhone } from '@/session/proven-phone'
import { dropSmsCode } from '@/session/sms-codes'
import { useSubmit } from '@/shared/use-submit'
import type { Verification } from './verification'
import { clearDraft } from './draft'
import type { PasswordLogin } from './schemas'
import { wechatUser, type WechatUser } from './wechat-user'

/** Signs in by a code (1.3.1); in form 2021-02 it also registers. A wx code can be used once, so it is fetched just before it is sent. */
export const useCodeLogin = () =>
  useSubmit(async ({ phone, verificationKey, verificationCode }: Verification) => {
    const proof = { verificationKey, verificationCode }
    await session.signIn({ phone }, async () =>
      weappForm() === '2021-02'
        ? call(signInByOwnPhone, { ...proof, ...(await wechatUser()) })
        : call(loginByPhone, { ...proof, wxCode: await wxCode() }),
    )
    rememberProvenPhone(phone)
    dropSmsCode('login')
    giveConsent('privacy')
    clearDraft()
  })

/** What WeChat's button gives: the phone number, encrypted for the backend. */
export interface WechatPhone {
  readonly encryptedData: string
  readonly iv: string
  /** The WeChat identity, asked for before the number was encrypted, because its session key decrypts the number. */
  readonly user: WechatUser
}

/** Signs in by the phone number that WeChat knows (form 2021-02). */
export const useWechatLogin = () =>
  useSubmit(async ({ user, ...secret }: WechatPhone) => {
    await session.signIn({}, () => call(signInByWechatPhone, { ...secret, ...user }))
    giveConsent('privacy')
    clearDraft()
  })

/** Signs in by password (1.3.2). */
export const usePasswordLogin = () =>
  useSubmit(async ({ phone, password }: PasswordLogin) => {
    await session.signIn({ phone }, async () =>
      call(loginByPassword, { username: phone, password, wxCode: await wxCode() }),
    )
    giveConsent('privacy')
    clearDraft()
  })
