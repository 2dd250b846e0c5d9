import * as v from 'valibot'
import { phone, smsCode } from '@/contract/core/values'
import { register } from '@/contract/weapp/auth'

const { name, password } = register.request.fields

export const codeLoginForm = v.object({ phone: phone.check, code: smsCode.check })
export type CodeLogin = v.InferOutput<typeof codeLoginForm>

export const passwordLoginForm = v.object({
  phone: phone.check,
  password: v.pipe(v.string('请输入密码'), v.minLength(1, '请输入密码')),
})
export type PasswordLogin = v.InferOutput<typeof passwordLoginForm>

export const registerForm = v.object({
  name: name.check,
  phone: phone.check,
  code: smsCode.check,
  password: password.check,
})
type Registration = v.InferOutput<typeof registerForm>
