import { ifReadable, nothing, nullable, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import { anyText, communityId, enumeration, openly, text, timestampWords } from '../core/values'
import { answered, failure, invalid, moduleOff, noCommunity, wjdhCall } from '../wjdh/call'

const observed = { ...wjdhCall, section: 'wjdh 4', extension: true, observed: true } as const

export const officeRepairStates = enumeration({ open: [0, '未解决'], solved: [1, '已解决'] })

/** Reports to the property office itself, where a community has no work-order platform. The office reads it as wjdh 4.1. */
export const newRepair = defineEndpoint({
  ...observed,
  id: 'weapp.newRepair',
  path: '/api/v1/repair/new',
  title: '向物业报修',
  kind: 'write',
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    /** `possion` is the documents' spelling. */
    place: wire('possion', text(100), '位置'),
    description: wire('description', text(500), '描述'),
  }),
  response: nothing,
  responseIn: 'body',
  successBody: answered('提交成功'),
  failures: {
    invalid,
    noCommunity,
    moduleOff,
    notMember: failure('您未绑定该小区的房屋', '该用户没有绑定该小区的房屋'),
  },
  rulings: ['R20', 'R42'],
})

/** One's own reports in a community, the newest first. */
export const repairs = defineEndpoint({
  ...observed,
  id: 'weapp.repairs',
  path: '/api/v1/repair/list',
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
  responseIn: 'data',
  successBody: answered('成功获取报修列表'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: ['R20', 'R26', 'R31', 'R42'],
})
