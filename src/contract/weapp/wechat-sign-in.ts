import { constant, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { laravelWrite, observed } from '../core/laravel'
import { text } from '../core/values'
import { codeExpired, codeWrong, invalid, laterSignInAnswer } from './session-answer'
import { smsProof } from './verification'

/** The fields of both sign-ins of 2021-02. A caller without an account gets one by signing in. */
const wechatUser = {
  name: text(64),
  avatar: text(200_000),
  openid: text(),
  sessionKey: wire('session_key', text()),
} as const

const laterSignIn = {
  ...laravelWrite,
  ...observed,
  path: '/api/v1/weapp/users',
  section: '1.2.1',
  access: 'public',
  response: laterSignInAnswer,
  successBody: { code: 0, token_expired: 1, msg: '登录成功' },
  rulings: ['R3', 'R28', 'R42'],
} as const

export const signInByWechatPhone = defineEndpoint({
  ...laterSignIn,
  id: 'weapp.signInByWechatPhone',
  title: '微信手机号登录',
  request: object({
    way: wire('type', constant('weixin')),
    /** The phone number, as WeChat encrypts it for the backend. */
    encryptedData: text(4000),
    iv: text(),
    ...wechatUser,
  }),
  failures: { invalid: invalid('微信手机号解密失败') },
  matchesBody: (body) => 'encryptedData' in body,
  onlyIn: '2021-02',
})

export const signInByOwnPhone = defineEndpoint({
  ...laterSignIn,
  id: 'weapp.signInByOwnPhone',
  title: '手机号验证码登录',
  request: object({
    way: wire('type', constant('selfPhone')),
    ...smsProof,
    ...wechatUser,
  }),
  failures: { invalid: invalid('session_key不正确'), codeExpired, codeWrong },
  matchesBody: (body) => !('encryptedData' in body),
  onlyIn: '2021-02',
})
