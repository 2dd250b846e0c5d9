import { constant, object, optional, wire } from '../core/codec'
import { laravelWrite } from '../core/laravel'
import { anyText, int, text } from '../core/values'
import { accountRoleObjects, accountRoles } from './account-roles'

const answerFields = {
  accessToken: wire('access_token', text(4000)),
  tokenType: wire('token_type', constant('Bearer')),
  expiresIn: { ...wire('expires_in', int), aliases: ['expired_in'] },
  name: optional(anyText),
  avatar: optional(anyText),
} as const

/** The token and the account, with which every sign-in answers. `expiresIn` is in seconds (R3). */
export const sessionAnswer = object({ ...answerFields, roles: { ...accountRoles, aliases: ['permissions'] } })

/** The same in 2021-02, except for its sign-in: the roles are objects and called permissions (R28). */
export const laterAnswer = object({
  ...answerFields,
  roles: { ...wire('permissions', accountRoleObjects), aliases: ['roles'] },
})
/** The answer to the sign-in of 2021-02: the roles are objects and called roles. */
export const laterSignInAnswer = object({
  ...answerFields,
  roles: { ...accountRoleObjects, aliases: ['permissions'] },
})

// In the examples of chapter 1 failures carry no `token_expired`.

export const invalid = (message: string) => ({ body: { code: '1', msg: '服务器开小差，请重试', message } })
export const badWxCode = invalid('小程序code不正确，请传递新code值')
/** What every sign-in may answer. */
export const signInFailures = { invalid: invalid('请求参数不正确'), badWxCode }
export const codeExpired = { body: { code: '1', msg: '验证码已失效', message: '验证码已失效' } }
export const codeWrong = { body: { code: '1', msg: '验证码错误', message: '验证码错误' } }

/** A call that needs no token. Its response stands in the body, beside code and msg. */
export const publicWrite = { ...laravelWrite, access: 'public' } as const
/** A sign-in or registration: it gives a session. */
export const signIn = { ...publicWrite, response: sessionAnswer } as const
