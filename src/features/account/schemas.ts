import * as v from 'valibot'
import { atMost, phone, smsCode } from '@/contract/core/values'
import { accountName as name, password } from '@/contract/weapp/auth'

export const codeLoginForm = v.object({ phone: phone.check, code: smsCode.check })
export type CodeLogin = v.InferOutput<typeof codeLoginForm>

export const passwordLoginForm = v.object({
  phone: phone.check,
  password: v.pipe(v.string('请输入密码'), v.minLength(1, '请输入密码')),
})
export type PasswordLogin = v.InferOutput<typeof passwordLoginForm>

/** In letters as people count them. The backend takes more. */
export const MAX_NAME_LENGTH = 20

export const registerForm = v.object({
  name: v.pipe(name.check, atMost(MAX_NAME_LENGTH)),
  phone: phone.check,
  code: smsCode.check,
  password: password.check,
})
