import * as v from 'valibot'
import { ifReadable, nullable, object, optional, parsed, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { listing, rows } from '../core/rows'
import { picture } from '../core/pictures'
import { anyText, communityId, positive, text, timestampWords } from '../core/values'
import { answered, invalid, moduleOff, noCommunity, pageFields, paging, wjdhCall } from '../wjdh/call'

/** What the observed calls about announcements have in common. */
export const observed = { ...wjdhCall, extension: true, observed: true } as const

/** A word such as 置顶, or null; the office writes 1 and 0 (002 5.1). */
const pinned = parsed(
  v.boolean(),
  (raw) => !(raw === null || raw === undefined || raw === '' || raw === '否' || Number(raw) === 0),
  (value) => (value ? '置顶' : null),
)

export const id = { ...wire('announcement_id', positive), aliases: ['id'] }

/** What the list and the single announcement say alike. */
export const announcementFields = {
  id,
  title: anyText,
  publisher: wire('manager', anyText),
  logo: ifReadable(nullable(picture)),
  pinned: wire('top', pinned),
  createdAt: { ...wire('date', timestampWords), aliases: ['created_at'] },
} as const

export const announcements = defineEndpoint({
  ...observed,
  id: 'weapp.announcements',
  path: '/api/v1/announcements/list',
  section: 'wjdh 5',
  title: '公告列表',
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    /** Ours: what title or text must contain. A backend that does not know it answers with all. */
    keyword: optional(text(50)),
    ...paging,
  }),
  /** A page of Laravel's. */
  response: listing({ announcements: wire('data', rows(object(announcementFields))), ...pageFields }),
  responseIn: 'data',
  successBody: answered('成功获取公告列表'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: ['R26', 'R42'],
})
