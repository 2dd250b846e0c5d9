import { ifReadable, nullable, object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import {
  invalid,
  laravelRead,
  moduleOff,
  noCommunity,
  noPermission,
  numberSuccess,
  observed,
  pages,
  paging,
} from '../core/laravel'
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

const complaintRead = { ...laravelRead, ...observed, section: 'wjdh 6' } as const

type State = 'open' | 'answered'
/** The words that the backend's real clients use for the two states. */
const WORDS: Readonly<Record<State, string>> = { open: '未查阅', answered: '已采纳' }

export const complaintStates = enumeration(
  { open: [0, '待处理'], answered: [1, '已答复'] },
  { [WORDS.open]: 'open', [WORDS.answered]: 'answered' },
)
const stateInWords = { ...complaintStates.asLabel, write: (state: State) => WORDS[state] }

/**
 * The categories of complaints. `anonymous` and `images` are ours: they say whether the backend takes complaints without a name and
 * pictures, which no real client was seen to send.
 */
export const complaintCategories = defineEndpoint({
  ...complaintRead,
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
  successBody: numberSuccess('成功获取类别'),
  failures: {},
  rulings: ['R26', 'R42'],
})

export const newComplaint = defineEndpoint({
  ...complaintRead,
  id: 'weapp.newComplaint',
  path: '/api/v1/suggestion/new',
  title: '提交投诉建议',
  kind: 'write',
  request: object({
    categoryId: wire('suggestion_category_id', positive, '类别'),
    content: wire('content', text(500), '内容'),
    communityIdentifier: wire('community_identifier', communityId),
    /** `images` and `anonymous` are ours. They are sent only if the category says that the backend knows them. */
    images: optional(newImages),
    anonymous: optional(flag),
  }),
  /** The complaint's id, which is ours. */
  response: ifReadable(positive),
  successBody: numberSuccess('提交成功'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: ['R42'],
})

/** With a resident's token the resident's own complaints; with a property office's token those of the community, as with bills (R16). */
export const complaints = defineEndpoint({
  ...complaintRead,
  acceptsTokensOf: ['wjdh'],
  id: 'weapp.complaints',
  path: '/api/v1/suggestions/list',
  title: '投诉建议列表',
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    /** Ours: a backend that does not know pages answers with all complaints. */
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
          /** This field and those below are ours. */
          id: ifReadable(positive),
          images: ifReadable(pictureList),
          anonymous: ifReadable(flag),
          /** Who complains. Only the property office is told, and only if the complaint is not anonymous. */
          name: ifReadable(anyText),
          phone: ifReadable(anyText),
        }),
      ),
    ),
    pages,
  }),
  responseIn: 'body',
  successBody: numberSuccess('成功获取投诉建议列表'),
  failures: { invalid, noCommunity, noPermission, moduleOff },
  rulings: ['R26', 'R31', 'R42'],
})
