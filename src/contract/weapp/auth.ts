import * as v from 'valibot'
import { wire, object, optional, plain } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { anyText, phone, text, timestamp } from '../core/values'
import {
  badWxCode,
  codeExpired,
  codeWrong,
  invalid,
  publicWrite,
  signIn,
  signInFailures,
} from './session-answer'
import { smsProof } from './verification'

/** What a verification code is asked for: our word and the wire's `type`. */
const CODE_PURPOSES = { register: 'register', login: 'login', verify: 'verify', owner: 'yezhu' } as const
export type CodePurpose = keyof typeof CODE_PURPOSES

const purposeOf = (raw: unknown) => Object.entries(CODE_PURPOSES).find(([, word]) => word === raw)?.[0]
const codePurpose = {
  read: v.pipe(v.unknown(), v.transform(purposeOf), v.picklist(['register', 'login', 'verify', 'owner'])),
  check: v.picklist(['register', 'login', 'verify', 'owner']),
  write: (purpose: CodePurpose) => CODE_PURPOSES[purpose],
}
/** In 2021-02 one call both registers and signs in, and the codes for it are asked for as `register`. */
const laterCodePurpose = {
  ...codePurpose,
  write: (purpose: CodePurpose) => CODE_PURPOSES[purpose === 'login' ? 'register' : purpose],
}

/** The name of an account, as its owner chooses it. */
export const accountName = text(64)

/** A password of 8 to 32 characters. The documents state no rule; this one is ours. */
export const password = plain(
  v.pipe(v.string(), v.minLength(8, '密码至少8位'), v.maxLength(32, '密码最多32位')),
)

const signedIn = { code: '0', token_expired: '1', msg: 'token值等用户数据获取成功' }

const codeFields = {
  phone: wire('phone', phone, '手机号'),
  /** The house's address in words, from the community to the house; sent with the purpose `owner`. */
  houseName: wire('community_house_name', optional(text())),
} as const

export const sendCode = defineEndpoint({
  ...publicWrite,
  id: 'weapp.sendCode',
  path: '/api/v1/verificationCodes/phone',
  section: '1.1',
  title: '获取手机验证码',
  request: object({ ...codeFields, purpose: wire('type', codePurpose) }),
  response: object({ key: text(), expiresAt: wire('expired_at', timestamp) }),
  successBody: { code: '0', msg: '验证码获取成功,5分钟内有效' },
  failures: {
    invalid: invalid('必须是正确的手机号'),
    alreadyRegistered: { body: { code: '1', msg: '该手机号已注册，请直接登录', message: '手机号已存在' } },
    notRegistered: { body: { code: '1', msg: '该手机号未注册', message: '该手机号未注册' } },
  },
  rulings: ['R1', 'R7'],
  formerPaths: ['/api/v1/weapp/verificationCodes'],
  forms: { '2021-02': { request: object({ ...codeFields, purpose: wire('type', laterCodePurpose) }) } },
})

export const register = defineEndpoint({
  ...signIn,
  id: 'weapp.register',
  path: '/api/v1/weapp/users',
  section: '1.2.1',
  title: '手机号注册',
  request: object({
    ...smsProof,
    password,
    wxCode: wire('code', text()),
    name: accountName,
    avatar: text(200_000),
  }),
  successBody: { code: '0', token_expired: '1', msg: '保持登录状态' },
  failures: { invalid: invalid('用户的name值未传送'), badWxCode, codeExpired, codeWrong },
  rulings: ['R1', 'R3', 'R6', 'R28'],
  onlyIn: '2020-11',
})

export const loginByPhone = defineEndpoint({
  ...signIn,
  id: 'weapp.loginByPhone',
  path: '/api/v1/weapp/athorizations/phone',
  section: '1.3.1',
  title: '手机号验证码登录',
  request: object({
    ...smsProof,
    password: optional(anyText),
    wxCode: wire('code', text()),
  }),
  successBody: signedIn,
  failures: { ...signInFailures, codeExpired, codeWrong },
  rulings: ['R1', 'R3', 'R6', 'R8', 'R28'],
  onlyIn: '2020-11',
  formerPaths: ['/api/v1/weapp/authorizations/phone'],
})

export const loginByPassword = defineEndpoint({
  ...signIn,
  id: 'weapp.loginByPassword',
  path: '/api/v1/weapp/authorizations',
  section: '1.3.2',
  title: '帐号密码登录',
  request: object({
    username: phone,
    password: plain(v.pipe(v.string(), v.minLength(1, '请输入密码'))),
    wxCode: wire('code', text()),
  }),
  successBody: signedIn,
  failures: {
    ...signInFailures,
    codeExpired,
    /** The document has no example for a wrong password; ours has the form of the other failures. */
    wrongPassword: { body: { code: '1', msg: '帐号或密码错误', message: '帐号或密码错误' } },
  },
  matchesBody: (body) => 'username' in body || 'password' in body,
  rulings: ['R1', 'R3', 'R4', 'R7', 'R28'],
  onlyIn: '2020-11',
})
