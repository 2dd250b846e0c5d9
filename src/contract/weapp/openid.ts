import { object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { laravelWrite, observed } from '../core/laravel'
import { text } from '../core/values'

/** The caller's WeChat identity for a code of wx.login. rental needs the openid (003), the sign-in of 2021-02 also the session key. */
export const openid = defineEndpoint({
  ...laravelWrite,
  ...observed,
  id: 'weapp.openid',
  path: '/api/v1/weapp/code',
  section: '1.4',
  title: 'code换取openid',
  access: 'public',
  request: object({ wxCode: wire('code', text()) }),
  response: object({ openid: text(), sessionKey: wire('session_key', optional(text())) }),
  successBody: { code: 0, msg: '成功获取openid' },
  failures: {
    badWxCode: {
      body: { code: 1, msg: '服务器开小差，请重试', message: '小程序code不正确，请传递新code值' },
    },
  },
  rulings: ['R42'],
})
