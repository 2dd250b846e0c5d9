import { nullable, object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { listing, rows } from '../core/rows'
import { anyText, communityId, flag, positive, text, timestampWords } from '../core/values'
import { imageList } from '../wjdh/announcements'
import { failure, invalid, moduleOff, noCommunity, pages, paging, wjdhCall } from '../wjdh/call'

const answered = (msg: string) => ({ code: 0, token_expired: 1, msg, message: msg })
const extension = { ...wjdhCall, extension: true } as const

const announcementFields = {
  id: positive,
  title: anyText,
  publisher: wire('manager', anyText),
  logo: nullable(anyText),
  pinned: wire('top', flag),
  createdAt: wire('created_at', timestampWords),
} as const

export const announcements = defineEndpoint({
  ...extension,
  id: 'weapp.announcements',
  path: '/api/v1/announcement/list',
  section: 'wjdh 5',
  title: '公告列表',
  request: object({
    communityIdentifier: wire('xiaoqu', communityId),
    /** What title or text must contain. */
    keyword: optional(text(50)),
    ...paging,
  }),
  response: listing({ announcements: rows(object(announcementFields)), pages }),
  responseIn: 'data',
  successBody: answered('成功获取公告列表'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: [],
})

export const announcement = defineEndpoint({
  ...extension,
  id: 'weapp.announcement',
  path: '/api/v1/announcement',
  section: 'wjdh 5',
  title: '公告详情',
  request: object({ id: positive }),
  response: object({ ...announcementFields, content: anyText, images: imageList }),
  responseIn: 'data',
  successBody: answered('成功获取公告'),
  failures: { invalid, notFound: failure('该公告已下架', '没有查找到该公告'), moduleOff },
  rulings: [],
})
