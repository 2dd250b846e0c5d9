// The calls of the session itself, which give and end a token without asking the person. They stand apart from auth.ts because they are
// all that the first pages need of chapter 1.
import { object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { laravelWrite, observed, textSuccess } from '../core/laravel'
import { text } from '../core/values'
import { badWxCode, invalid, laterAnswer, signIn, signInFailures } from './session-answer'

export const loginByWxCode = defineEndpoint({
  ...signIn,
  id: 'weapp.loginByWxCode',
  path: '/api/v1/weapp/authorizations',
  section: '1.4.1',
  title: '发送code值获取token',
  request: object({ wxCode: wire('code', text()) }),
  successBody: { code: '0', msg: 'token值等用户数据获取成功' },
  failures: { ...signInFailures, visitor: invalid('这只是个游客') },
  matchesBody: (body) => !('username' in body || 'password' in body),
  rulings: ['R1', 'R3', 'R4', 'R28'],
  forms: { '2021-02': { response: laterAnswer, matchesBody: undefined } },
})

export const refreshToken = defineEndpoint({
  ...signIn,
  id: 'weapp.refreshToken',
  method: 'PUT',
  path: '/api/v1/authorizations/current',
  section: '1.5',
  title: '旧token值换取新token',
  access: 'expired',
  request: object({}),
  successBody: { code: '0', msg: 'token值等用户数据获取成功' },
  failures: {
    invalid: badWxCode,
    tooOld: { ...invalid('刷新token值失败,message编码Au335'), marker: 'Au335' },
  },
  rulings: ['R1', 'R3', 'R28'],
  forms: { '2021-02': { response: laterAnswer } },
})

export const logout = defineEndpoint({
  ...laravelWrite,
  id: 'weapp.logout',
  method: 'DELETE',
  path: '/api/v1/authorizations/current',
  section: '1.5',
  title: '退出登录',
  access: 'expired',
  request: object({}),
  successBody: textSuccess('已退出登录'),
  failures: {},
  rulings: ['R42'],
  ...observed,
})
