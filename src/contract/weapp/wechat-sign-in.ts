import { constant, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { text } from '../core/values'
import { codeExpired, codeWrong, invalid, laterSignInAnswer } from './session-answer'
import { smsProof } from './verification'

/** What both sign-ins of 2021-02 say; who is not registered yet is by then. */
const wechatUser = {
  name: text(64),
  avatar: text(200_000),
  openid: text(),
  sessionKey: wire('session_key', text()),
} as const

const signInOfLater = {
  method: 'POST',
  path: '/api/v1/weapp/users',
  section: '1.2.1',
  access: 'public',
  kind: 'write',
  encoding: 'json',
  response: laterSignInAnswer,
  responseIn: 'body',
  successBody: { code: 0, token_expired: 1, msg: '登录成功' },
  rulings: ['R3', 'R28', 'R42'],
  extension: true,
  observed: true,
} as const

export const signInByWechatPhone = defineEndpoint({
  ...signInOfLater,
  id: 'weapp.signInByWechatPhone',
  title: '微信手机号登录',
  request: object({
    way: wire('type', constant('weixin')),
    /** The number as WeChat encrypts it for the backend. */
    encryptedData: text(4000),
    iv: text(),
    ...wechatUser,
  }),
  failures: { invalid: invalid('微信手机号解密失败') },
  matchesBody: (body) => 'encryptedData' in body,
  onlyIn: '2021-02',
})

export const signInByOwnPhone = defineEndpoint({
  ...signInOfLater,
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
