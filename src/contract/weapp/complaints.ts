import { ifReadable, nullable, object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { pictureList } from '../core/picture-list'
import { rows } from '../core/rows'
import {
  anyText,
  communityId,
  enumeration,
  flag,
  openly,
  positive,
  text,
  timestampWords,
} from '../core/values'
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

const observed = { ...wjdhCall, section: 'wjdh 6', extension: true, observed: true } as const

type State = 'open' | 'answered'
/** The words of the real clients for the two. */
const WORDS: Readonly<Record<State, string>> = { open: '未查阅', answered: '已采纳' }

export const complaintStates = enumeration(
  { open: [0, '待处理'], answered: [1, '已答复'] },
  { [WORDS.open]: 'open', [WORDS.answered]: 'answered' },
)
const stateInWords = { ...complaintStates.asLabel, write: (state: State) => WORDS[state] }

/** What one may write about, and ours: whether the backend keeps a name to itself and takes pictures, which no real client was seen to send. */
export const complaintCategories = defineEndpoint({
  ...observed,
  id: 'weapp.complaintCategories',
  path: '/api/v1/suggestion/initial',
  title: '投诉建议类别',
  request: object({}),
  response: rows(
    object({
      id: positive,
      name: wire('suggestion_category_name', text(50)),
      anonymous: ifReadable(flag),
      images: ifReadable(flag),
    }),
  ),
  responseIn: 'data',
  successBody: answered('成功获取类别'),
  failures: {},
  rulings: ['R26', 'R42'],
})

export const newComplaint = defineEndpoint({
  ...observed,
  id: 'weapp.newComplaint',
  path: '/api/v1/suggestion/new',
  title: '提交投诉建议',
  kind: 'write',
  request: object({
    categoryId: wire('suggestion_category_id', positive, '类别'),
    content: wire('content', text(500), '内容'),
    communityIdentifier: wire('community_identifier', communityId),
    /** Ours, both: sent only where the category says that they are known. */
    images: optional(newImages),
    anonymous: optional(flag),
  }),
  /** Ours: the complaint's id. */
  response: ifReadable(positive),
  responseIn: 'data',
  successBody: answered('提交成功'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: ['R42'],
})

/** With a resident's token one's own; with a platform's token the community's, as orders are (R16). */
export const complaints = defineEndpoint({
  ...observed,
  acceptsTokensOf: ['wjdh'],
  id: 'weapp.complaints',
  path: '/api/v1/suggestions/list',
  title: '投诉建议列表',
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    /** Ours: a backend that knows no pages answers with all. */
    ...paging,
  }),
  response: object({
    complaints: wire(
      'data',
      rows(
        object({
          category: ifReadable(anyText),
          content: anyText,
          createdAt: wire('date', ifReadable(timestampWords)),
          reply: ifReadable(nullable(anyText)),
          state: wire('status', openly(stateInWords)),
          /** The rest is ours. */
          id: ifReadable(positive),
          images: ifReadable(pictureList),
          anonymous: ifReadable(flag),
          /** Who complains, for the property office alone, unless they wish to stay unnamed. */
          name: ifReadable(anyText),
          phone: ifReadable(anyText),
        }),
      ),
    ),
    pages,
  }),
  responseIn: 'body',
  successBody: answered('成功获取投诉建议列表'),
  failures: { invalid, noCommunity, noPermission, moduleOff },
  rulings: ['R26', 'R31', 'R42'],
})
