import { loginByPassword, loginByPhone } from '@/contract/weapp/auth'
import { signInByOwnPhone, signInByWechatPhone } from '@/contract/weapp/wechat-sign-in'
import { weappForm } from '@/platform/weapp-form'
import { wxCode } from '@/platform/wx-login'
import { giveConsent } from '@/queries/consents'
import { call, session } from '@/session/backend'
import { rememberProvenPhone } from '@/session/proven-phone'
import { forgetSmsCode } from '@/session/sms-codes'
import { useSubmit } from '@/shared/use-submit'
import type { Verification } from './verification'
import { clearDraft } from './draft'
import type { PasswordLogin } from './schemas'
import { wechatUser, type WechatUser } from './wechat-user'

/** Signing in by a code (1.3.1), which registers too in 2021-02. WeChat's own code works once, so it is fetched when it is sent. */
export const useCodeLogin = () =>
  useSubmit(async ({ phone, verificationKey, verificationCode }: Verification) => {
    const proof = { verificationKey, verificationCode }
    await session.signIn({ phone }, async () =>
      weappForm() === '2021-02'
        ? call(signInByOwnPhone, { ...proof, ...(await wechatUser()) })
        : call(loginByPhone, { ...proof, wxCode: await wxCode() }),
    )
    rememberProvenPhone(phone)
    forgetSmsCode('login')
    giveConsent('privacy')
    clearDraft()
  })

/** What WeChat's button gives: the number, for the backend's eyes only. */
export interface WechatPhone {
  readonly encryptedData: string
  readonly iv: string
  /** Asked for before the number was encrypted: its session key opens it. */
  readonly user: WechatUser
}

/** Signing in by the number that WeChat knows (2021-02). */
export const useWechatLogin = () =>
  useSubmit(async ({ user, ...secret }: WechatPhone) => {
    await session.signIn({}, () => call(signInByWechatPhone, { ...secret, ...user }))
    giveConsent('privacy')
    clearDraft()
  })

/** Signing in by password (1.3.2). */
export const usePasswordLogin = () =>
  useSubmit(async ({ phone, password }: PasswordLogin) => {
    await session.signIn({ phone }, async () =>
      call(loginByPassword, { username: phone, password, wxCode: await wxCode() }),
    )
    giveConsent('privacy')
    clearDraft()
  })
