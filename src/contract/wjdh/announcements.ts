import * as v from 'valibot'
import { wire, object, optional, plain, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { invalid, laravelRead, noCommunity, noPermission } from '../core/laravel'
import { pictureList } from '../core/picture-list'
import { communityId, flag, int, positive, text } from '../core/values'

/** A picture's address: a complete web address, or a path on the backend's own host. */
const pictureAddress = v.pipe(v.string(), v.maxLength(1000), v.regex(/^(https?:\/\/|\/)[^\s<>"']+$/i))

/** Addresses of pictures that a caller sends. The pattern excludes addresses that a page would execute, such as `javascript:`. */
export const newImages: Codec<string[]> = {
  ...pictureList,
  check: v.pipe(v.array(pictureAddress), v.maxLength(20)),
  read: v.pipe(pictureList.read, v.array(pictureAddress), v.maxLength(20)),
}

export const newAnnouncement = defineEndpoint({
  ...laravelRead,
  id: 'wjdh.newAnnouncement',
  path: '/api/v1/announcement/new',
  section: '5.1',
  title: '创建公告',
  kind: 'write',
  request: object({
    communityIdentifier: wire('xiaoqu', communityId),
    title: text(100),
    content: text(20_000),
    /** The weight in the list's order; default 0. */
    order: optional(int),
    pinned: wire('top', optional(flag)),
    open: wire('status', optional(flag)),
    publisher: wire('manager', optional(text(50))),
    logo: optional(plain(pictureAddress)),
    images: optional(newImages),
  }),
  /** The announcement's id. */
  response: positive,
  successBody: { code: 0, token_expired: 1, msg: '公告发布成功', message: 'message编码Announcements75' },
  failures: { invalid, noCommunity, noPermission },
  rulings: ['R1'],
})
