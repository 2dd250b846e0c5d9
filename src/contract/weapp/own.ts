import { ifReadable, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import { communityId, text } from '../core/values'
import { answered, wjdhCall } from '../wjdh/call'
import { accountRoleObjects } from './account-roles'

const observed = {
  ...wjdhCall,
  responseIn: 'data',
  failures: {},
  extension: true,
  observed: true,
} as const

/** What one may do by now (R28). In 2020-11 only a new token tells it. */
export const permissions = defineEndpoint({
  ...observed,
  id: 'weapp.permissions',
  path: '/api/v1/people/permissions',
  section: '1.4',
  title: '当前角色',
  request: object({}),
  response: accountRoleObjects,
  successBody: answered('成功获取权限'),
  rulings: ['R28', 'R42'],
  formerPaths: ['/api/v1/people/roles'],
})

/** The communities in which one has a house or has applied for one: in 2021-02 the houses are asked for by community. */
export const myCommunities = defineEndpoint({
  ...observed,
  id: 'weapp.myCommunities',
  path: '/api/v1/myCommunities',
  section: '3.1.1',
  title: '我的小区',
  request: object({}),
  response: rows(
    object({
      name: wire('community_name', text()),
      identifier: wire('community_identifier', communityId),
      /** The property office's; null where it has given none. */
      phone: wire('community_phone', ifReadable(text(30))),
    }),
  ),
  successBody: answered('成功获取小区'),
  rulings: ['R26', 'R27', 'R42'],
  onlyIn: '2021-02',
})
