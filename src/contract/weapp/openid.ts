import { object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { text } from '../core/values'
import { wjdhCall } from '../wjdh/call'

const extension = { ...wjdhCall, extension: true } as const

/** rental wants an openid that the client cannot know. */
export const openid = defineEndpoint({
  ...extension,
  id: 'weapp.openid',
  path: '/api/v1/weapp/openid',
  section: '1.4',
  title: 'code换取openid',
  kind: 'write',
  request: object({ wxCode: wire('code', text()) }),
  response: object({ openid: text() }),
  responseIn: 'data',
  successBody: { code: '0', token_expired: '1', msg: '成功获取openid', message: '成功获取openid' },
  failures: {
    badWxCode: {
      body: { code: '1', msg: '服务器开小差，请重试', message: '小程序code不正确，请传递新code值' },
    },
  },
  rulings: [],
})
