import { object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { text } from '../core/values'
import { wjdhCall } from '../wjdh/call'

/** Who WeChat says that it is: rental asks for the openid (003), the sign-in of 2021-02 for both. */
export const openid = defineEndpoint({
  ...wjdhCall,
  id: 'weapp.openid',
  path: '/api/v1/weapp/code',
  section: '1.4',
  title: 'code换取openid',
  access: 'public',
  kind: 'write',
  request: object({ wxCode: wire('code', text()) }),
  response: object({ openid: text(), sessionKey: wire('session_key', optional(text())) }),
  responseIn: 'body',
  successBody: { code: 0, msg: '成功获取openid' },
  failures: {
    badWxCode: {
      body: { code: 1, msg: '服务器开小差，请重试', message: '小程序code不正确，请传递新code值' },
    },
  },
  rulings: ['R42'],
  extension: true,
  observed: true,
})
