import { nullable, object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { listing, rows } from '../core/rows'
import { pictureList } from '../core/pictures'
import { anyText, communityId, enumeration, flag, positive, text, timestampWords } from '../core/values'
import { newImages } from '../wjdh/announcements'
import {
  answered,
  invalid,
  moduleOff,
  noCommunity,
  noPermission,
  pages,
  paging,
  wjdhCall,
} from '../wjdh/call'

const extension = { ...wjdhCall, extension: true } as const

export const complaintKinds = enumeration({ complaint: [1, '投诉'], suggestion: [2, '建议'] })
export const complaintStates = enumeration({ open: [0, '待处理'], answered: [1, '已答复'] })

const complaint = {
  id: positive,
  kind: wire('type', complaintKinds.asNumber),
  content: anyText,
  images: pictureList,
  anonymous: flag,
  state: wire('status', complaintStates.asNumber),
  reply: nullable(anyText),
  createdAt: wire('created_at', timestampWords),
  /** Who complains, for the property office; null when they wish to stay unnamed, and to residents. */
  name: nullable(anyText),
  phone: nullable(anyText),
} as const

export const newComplaint = defineEndpoint({
  ...extension,
  id: 'weapp.newComplaint',
  path: '/api/v1/complaint/new',
  section: 'wjdh 6',
  title: '提交投诉建议',
  kind: 'write',
  request: object({
    communityIdentifier: wire('xiaoqu', communityId),
    kind: wire('type', complaintKinds.asNumber),
    content: wire('content', text(500), '内容'),
    images: optional(newImages),
    anonymous: flag,
  }),
  /** The complaint's id. */
  response: positive,
  responseIn: 'data',
  successBody: answered('提交成功'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: [],
})

/** With a resident's token one's own; with a platform's token the community's, as orders are (R16). */
export const complaints = defineEndpoint({
  ...extension,
  acceptsTokensOf: ['wjdh'],
  id: 'weapp.complaints',
  path: '/api/v1/complaint/list',
  section: 'wjdh 6',
  title: '投诉建议列表',
  request: object({
    communityIdentifier: wire('xiaoqu', communityId),
    /** That one only. */
    id: optional(positive),
    ...paging,
  }),
  response: listing({ complaints: rows(object(complaint)), pages }),
  responseIn: 'data',
  successBody: answered('成功获取投诉建议列表'),
  failures: { invalid, noCommunity, noPermission, moduleOff },
  rulings: [],
})
