import { ifReadable, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { laravelRead, numberSuccess, observed } from '../core/laravel'
import { rows } from '../core/rows'
import { communityId, text } from '../core/values'
import { accountRoleObjects } from './account-roles'

const ownRead = { ...laravelRead, ...observed, failures: {} } as const

/** The account roles that the caller has now (R28). In 2020-11 real clients learn them only from a new token. */
export const permissions = defineEndpoint({
  ...ownRead,
  id: 'weapp.permissions',
  path: '/api/v1/people/permissions',
  section: '1.4',
  title: '当前角色',
  request: object({}),
  response: accountRoleObjects,
  successBody: numberSuccess('成功获取权限'),
  rulings: ['R28', 'R42'],
  formerPaths: ['/api/v1/people/roles'],
})

/** The communities in which the caller has a house or has applied for one. In 2021-02 houses are asked for by community. */
export const myCommunities = defineEndpoint({
  ...ownRead,
  id: 'weapp.myCommunities',
  path: '/api/v1/myCommunities',
  section: '3.1.1',
  title: '我的小区',
  request: object({}),
  response: rows(
    object({
      name: wire('community_name', text()),
      identifier: wire('community_identifier', communityId),
      /** The property office's number; null if it has given none. */
      phone: wire('community_phone', ifReadable(text(30))),
    }),
  ),
  successBody: numberSuccess('成功获取小区'),
  rulings: ['R26', 'R27', 'R42'],
  onlyIn: '2021-02',
})
