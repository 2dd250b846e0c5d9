import { ifReadable, nullable, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import {
  failure,
  invalid,
  laravelRead,
  laravelWrite,
  moduleOff,
  noCommunity,
  numberSuccess,
  observed,
} from '../core/laravel'
import { rows } from '../core/rows'
import { anyText, communityId, enumeration, openly, text, timestampWords } from '../core/values'

/** States of a repair that the property office handles by itself. */
export const officeRepairStates = enumeration({ open: [0, '未解决'], solved: [1, '已解决'] })

/** Sends a repair to the property office itself, where a community has no work-order system. The office reads it by wjdh.repairList. */
export const newRepair = defineEndpoint({
  ...laravelWrite,
  ...observed,
  id: 'weapp.newRepair',
  path: '/api/v1/repair/new',
  section: 'wjdh 4',
  title: '向物业报修',
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    /** The documents spell the field so. */
    place: wire('possion', text(100), '位置'),
    description: wire('description', text(500), '描述'),
  }),
  successBody: numberSuccess('提交成功'),
  failures: {
    invalid,
    noCommunity,
    moduleOff,
    notMember: failure('您未绑定该小区的房屋', '该用户没有绑定该小区的房屋'),
  },
  rulings: ['R20', 'R42'],
})

/** The caller's repairs in a community, the newest first. */
export const repairs = defineEndpoint({
  ...laravelRead,
  ...observed,
  id: 'weapp.repairs',
  path: '/api/v1/repair/list',
  section: 'wjdh 4',
  title: '我的报修',
  request: object({ communityIdentifier: wire('community_identifier', communityId) }),
  response: rows(
    object({
      place: wire('possion', ifReadable(anyText)),
      description: anyText,
      createdAt: wire('date', ifReadable(timestampWords)),
      reply: ifReadable(nullable(anyText)),
      state: wire('status', openly(officeRepairStates.asLabel)),
    }),
  ),
  successBody: numberSuccess('成功获取报修列表'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: ['R20', 'R26', 'R31', 'R42'],
})
