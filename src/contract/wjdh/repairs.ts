import { wire, nullable, object, optional } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import {
  failure,
  invalid,
  laravelRead,
  laravelUpdate,
  noCommunity,
  noPermission,
  pages,
  paging,
} from '../core/laravel'
import { listing, rows } from '../core/rows'
import { anyText, communityId, flag, phone, positive, text, timestampWords } from '../core/values'

const repairFields = {
  id: positive,
  /** The documents spell the field so. */
  place: wire('possion', anyText),
  description: anyText,
  solved: wire('status', flag),
  reply: nullable(anyText),
  name: anyText,
  phone,
} as const

const notFound = failure('没有查找到该条报修记录', '没有通过id查找到报修记录')

/** A page of the repairs in a community, for the property office. A page has 20 rows, although the example says 15 (R17). */
export const repairList = defineEndpoint({
  ...laravelRead,
  id: 'wjdh.repairList',
  path: '/api/v1/wjdh/repair/list',
  section: '4.1',
  title: '报修列表',
  request: object({
    communityIdentifier: wire('xiaoqu', communityId),
    solved: wire('status', optional(flag)),
    ...paging,
  }),
  response: listing({ repairs: rows(object(repairFields)), pages }),
  successBody: { code: 0, token_expired: 1, msg: '成功查询返回报修列表' },
  failures: { invalid, noCommunity, noPermission },
  rulings: ['R1', 'R17', 'R20', 'R26'],
})

export const repair = defineEndpoint({
  ...laravelRead,
  id: 'wjdh.repair',
  path: '/api/v1/repair',
  section: '4.2',
  title: '查看单独某条报修记录',
  request: object({ id: positive }),
  response: object({ ...repairFields, createdAt: wire('date', timestampWords) }),
  successBody: { code: 0, token_expired: 1, msg: '成功获取报修记录', message: 'message编码Repairs121' },
  failures: { invalid, notFound, noPermission },
  rulings: ['R1', 'R20'],
})

export const updateRepair = defineEndpoint({
  ...laravelUpdate,
  id: 'wjdh.updateRepair',
  path: '/api/v1/repair',
  section: '4.3',
  title: '更新报修状态',
  request: object({ id: positive, solved: wire('status', flag), reply: optional(text(500)) }),
  successBody: { code: 0, token_expired: 1, msg: '修改成功', message: 'message编码Repairs123' },
  failures: { invalid, notFound, noPermission },
  rulings: ['R1', 'R20'],
})
