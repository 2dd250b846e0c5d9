// The calls of the session itself: getting and giving up a token without asking the person. The main package needs these alone of
// section 1; the others are in auth.ts.
import { nothing, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { text } from '../core/values'
import { badWxCode, invalid, laterAnswer, sessionAnswer, signInFailures } from './session-answer'

export const loginByWxCode = defineEndpoint({
  id: 'weapp.loginByWxCode',
  method: 'POST',
  path: '/api/v1/weapp/authorizations',
  section: '1.4.1',
  title: '发送code值获取token',
  access: 'public',
  kind: 'write',
  encoding: 'json',
  request: object({ wxCode: wire('code', text()) }),
  response: sessionAnswer,
  responseIn: 'body',
  successBody: { code: '0', msg: 'token值等用户数据获取成功' },
  failures: { ...signInFailures, visitor: invalid('这只是个游客') },
  matchesBody: (body) => !('username' in body || 'password' in body),
  rulings: ['R1', 'R3', 'R4', 'R28'],
  forms: { '2021-02': { response: laterAnswer, matchesBody: undefined } },
})

export const refreshToken = defineEndpoint({
  id: 'weapp.refreshToken',
  method: 'PUT',
  path: '/api/v1/authorizations/current',
  section: '1.5',
  title: '旧token值换取新token',
  access: 'expired',
  kind: 'write',
  encoding: 'json',
  request: object({}),
  response: sessionAnswer,
  responseIn: 'body',
  successBody: { code: '0', msg: 'token值等用户数据获取成功' },
  failures: {
    invalid: badWxCode,
    tooOld: { ...invalid('刷新token值失败,message编码Au335'), marker: 'Au335' },
  },
  rulings: ['R1', 'R3', 'R28'],
  forms: { '2021-02': { response: laterAnswer } },
})

export const logout = defineEndpoint({
  id: 'weapp.logout',
  method: 'DELETE',
  path: '/api/v1/authorizations/current',
  section: '1.5',
  title: '退出登录',
  access: 'expired',
  kind: 'write',
  encoding: 'json',
  request: object({}),
  response: nothing,
  responseIn: 'body',
  successBody: { code: '0', token_expired: '1', msg: '已退出登录', message: '已退出登录' },
  failures: {},
  rulings: ['R42'],
  extension: true,
  observed: true,
})
