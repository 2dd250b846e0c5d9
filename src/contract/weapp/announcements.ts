import * as v from 'valibot'
import { ifReadable, nullable, object, optional, parsed, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import {
  invalid,
  laravelRead,
  moduleOff,
  noCommunity,
  numberSuccess,
  observed,
  pageFields,
  paging,
} from '../core/laravel'
import { listing, rows } from '../core/rows'
import { picture } from '../core/pictures'
import { anyText, communityId, positive, text, timestampWords } from '../core/values'

/** What the calls about announcements have in common. */
export const announcementRead = { ...laravelRead, ...observed, section: 'wjdh 5' } as const

/** Whether the announcement stays on top. Residents get a word such as 置顶, or null; the office writes 1 and 0 (wjdh 5.1). */
const pinned = parsed(
  v.boolean(),
  (raw) => !(raw === null || raw === undefined || raw === '' || raw === '否' || Number(raw) === 0),
  (value) => (value ? '置顶' : null),
)

export const id = { ...wire('announcement_id', positive), aliases: ['id'] }

/** The fields that an announcement has both in the list and by itself. */
export const announcementFields = {
  id,
  title: anyText,
  publisher: wire('manager', anyText),
  logo: ifReadable(nullable(picture)),
  pinned: wire('top', pinned),
  createdAt: { ...wire('date', timestampWords), aliases: ['created_at'] },
} as const

export const announcements = defineEndpoint({
  ...announcementRead,
  id: 'weapp.announcements',
  path: '/api/v1/announcements/list',
  title: '公告列表',
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    /** Ours: a text that the title or the content must contain. A backend that does not know the field answers with all announcements. */
    keyword: optional(text(50)),
    ...paging,
  }),
  response: listing({ announcements: wire('data', rows(object(announcementFields))), ...pageFields }),
  successBody: numberSuccess('成功获取公告列表'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: ['R26', 'R42'],
})
