import { nothing, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import { communityId, flag, int } from '../core/values'
import { moduleNames } from '../core/vocabulary'
import { answered, invalid, noCommunity, noPermission, wjdhCall } from './call'

/** R16's way: with a resident's token it tells which modules that resident's app may show. */
export const modules = defineEndpoint({
  ...wjdhCall,
  id: 'wjdh.modules',
  path: '/api/v1/wjdh/modules',
  section: '3.2.1',
  title: '小区功能模块状态列表',
  acceptsTokensOf: ['weapp'],
  request: object({ communityIdentifier: wire('xiaoqu', communityId) }),
  response: rows(
    object({
      id: int,
      communityIdentifier: wire('community_identifier', communityId),
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
    communityIdentifier: wire('xiaoqu', communityId),
    module: wire('module_name', moduleNames.asLabel),
    on: wire('module_status', flag),
  }),
  response: nothing,
  responseIn: 'body',
  successBody: answered('模块状态更新成功', 'message编码SecurityPlatformController491'),
  failures: { invalid, noCommunity, noPermission },
  rulings: ['R1'],
})
