import { object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import {
  invalid,
  laravelRead,
  laravelUpdate,
  noCommunity,
  noPermission,
  numberSuccess,
} from '../core/laravel'
import { rows } from '../core/rows'
import { communityId, flag, int } from '../core/values'
import { moduleNames } from '../core/vocabulary'

/**
 * The modules of a community and whether they are on. With a resident's token, which it accepts as wjdh.orderList does (R16), it tells
 * which modules that resident's app may show.
 */
export const modules = defineEndpoint({
  ...laravelRead,
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
  successBody: numberSuccess('成功获取模块列表', 'message编码SecurityPlatformController518'),
  failures: { invalid, noCommunity, noPermission },
  rulings: ['R1'],
})

export const setModule = defineEndpoint({
  ...laravelUpdate,
  id: 'wjdh.setModule',
  path: '/api/v1/wjdh/module',
  section: '3.2.2',
  title: '小区功能模块状态改变',
  request: object({
    communityIdentifier: wire('xiaoqu', communityId),
    module: wire('module_name', moduleNames.asLabel),
    on: wire('module_status', flag),
  }),
  successBody: numberSuccess('模块状态更新成功', 'message编码SecurityPlatformController491'),
  failures: { invalid, noCommunity, noPermission },
  rulings: ['R1'],
})
