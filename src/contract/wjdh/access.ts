import { constant, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { laravelRead } from '../core/laravel'
import { int, text } from '../core/values'

/** Gives the property office a token for its pair of keys. `expiresIn` is in seconds (R3). */
export const secret = defineEndpoint({
  ...laravelRead,
  id: 'wjdh.secret',
  path: '/api/v1/wjdh/secret',
  section: '1.2.1',
  title: '获取token',
  access: 'public',
  request: object({ secretId: wire('secret_id', text()), secretKey: wire('secret_key', text()) }),
  response: object({
    accessToken: wire('access_token', text(4000)),
    tokenType: wire('token_type', constant('Bearer')),
    expiresIn: { ...wire('expires_in', int), aliases: ['expired_in'] },
  }),
  responseIn: 'body',
  successBody: { code: '0', token_expired: '1', msg: '获取到了token值' },
  failures: {
    invalid: {
      body: {
        code: '1',
        msg: '没有找到该密钥对儿对应的用户，请联系万家灯火平台的数据库负责人',
        message: '告诉负责人，是security_platform_managers表里没有查找到',
      },
    },
  },
  rulings: ['R1', 'R3'],
})
