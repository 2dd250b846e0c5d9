import * as v from 'valibot'
import { as, lenient, object, optional, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { flag, int, positive, text } from '../core/values'
import { invalid, noCommunity, noPermission, wjdhCall } from './call'

/** Addresses separated by commas. */
export const imageList: Codec<string[]> = lenient(
  v.array(v.string()),
  (raw) => (typeof raw === 'string' ? raw.split(',').filter(Boolean) : raw),
  (urls) => urls.join(','),
)

export const newAnnouncement = defineEndpoint({
  ...wjdhCall,
  id: 'wjdh.newAnnouncement',
  path: '/api/v1/announcement/new',
  section: '5.1',
  title: '创建公告',
  kind: 'write',
  request: object({
    communityIdentifier: as('xiaoqu', positive),
    title: text(100),
    content: text(20_000),
    /** Weight, default 0. */
    order: optional(int),
    pinned: as('top', optional(flag)),
    open: as('status', optional(flag)),
    publisher: as('manager', optional(text(50))),
    logo: optional(text(500)),
    images: optional(imageList),
  }),
  /** The announcement's id. */
  response: positive,
  at: 'data',
  answer: { code: 0, token_expired: 1, msg: '公告发布成功', message: 'message编码Announcements75' },
  failures: { invalid, noCommunity, noPermission },
  quirks: ['R1'],
})
