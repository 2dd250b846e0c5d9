import { wire, constant, array, nothing, object } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { flag, int, positive, text } from '../core/values'
import { moduleNames } from '../core/vocabulary'
import { invalid, noCommunity, noPermission, wjdhCall } from './call'

const answered = (msg: string, message: string) => ({ code: 0, token_expired: 1, msg, message })

export const secret = defineEndpoint({
  ...wjdhCall,
  id: 'wjdh.secret',
  path: '/api/v1/wjdh/secret',
  section: '1.2.1',
  title: '获取token',
  access: 'public',
  request: object({ secretId: wire('secret_id', text()), secretKey: wire('secret_key', text()) }),
  response: object({
    accessToken: wire('access_token', text(4000)),
    tokenType: wire('token_type', constant('Bearer')),
    expiresIn: { ...wire('expires_in', int), also: ['expired_in'] },
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

/** R16's way: with a resident's token it tells which modules that resident's app may show. */
export const moduleList = defineEndpoint({
  ...wjdhCall,
  id: 'wjdh.modules',
  path: '/api/v1/wjdh/modules',
  section: '3.2.1',
  title: '小区功能模块状态列表',
  acceptsTokensOf: ['weapp'],
  request: object({ communityIdentifier: wire('xiaoqu', positive) }),
  response: array(
    object({
      id: int,
      communityIdentifier: wire('community_identifier', text()),
      module: wire('module_name', moduleNames.asLabel),
      on: wire('module_status', flag),
    }),
  ),
  responseIn: 'data',
  successBody: answered('成功获取模块列表', 'message编码SecurityPlatformController518'),
  failures: { invalid, noCommunity, noPermission },
  rulings: ['R1'],
})

export const setModule = defineEndpoint({
  ...wjdhCall,
  id: 'wjdh.setModule',
  method: 'PUT',
  path: '/api/v1/wjdh/module',
  section: '3.2.2',
  title: '小区功能模块状态改变',
  kind: 'write',
  encoding: 'form',
  request: object({
    communityIdentifier: wire('xiaoqu', positive),
    module: wire('module_name', moduleNames.asLabel),
    on: wire('module_status', flag),
  }),
  response: nothing,
  responseIn: 'body',
  successBody: answered('模块状态更新成功', 'message编码SecurityPlatformController491'),
  failures: { invalid, noCommunity, noPermission },
  rulings: ['R1'],
})
