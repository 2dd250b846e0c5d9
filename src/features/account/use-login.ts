import { loginByPassword, loginByPhone } from '@/contract/weapp/auth'
import { wxCode } from '@/platform/wx-login'
import { call, session } from '@/session/backend'
import { forgetSmsCode } from '@/session/sms-codes'
import { useSubmit } from '@/shared/use-submit'
import type { Verification } from './verification'
import { clearDraft } from './draft'
import type { PasswordLogin } from './schemas'

/** Signing in by a code (1.3.1). WeChat's own code works once, so it is fetched when it is sent. */
export const useCodeLogin = () =>
  useSubmit(async ({ phone, verificationKey, verificationCode }: Verification) => {
    await session.signIn({ phone }, async () =>
      call(loginByPhone, { verificationKey, verificationCode, wxCode: await wxCode() }),
    )
    forgetSmsCode('login')
    clearDraft()
  })

/** Signing in by password (1.3.2). */
export const usePasswordLogin = () =>
  useSubmit(async ({ phone, password }: PasswordLogin) => {
    await session.signIn({ phone }, async () =>
      call(loginByPassword, { username: phone, password, wxCode: await wxCode() }),
    )
    clearDraft()
  })
