import { object } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { failure, invalid, moduleOff, numberSuccess } from '../core/laravel'
import { pictureList } from '../core/picture-list'
import { anyText } from '../core/values'
import { announcementFields, announcementRead, id } from './announcements'

/** Residents get a list, while the office writes one text with commas (wjdh 5.1). */
const imagesAsList = { ...pictureList, write: (images: string[]) => images }

export const announcement = defineEndpoint({
  ...announcementRead,
  id: 'weapp.announcement',
  path: '/api/v1/announcement',
  title: '公告详情',
  request: object({ id }),
  response: object({
    ...announcementFields,
    content: anyText,
    images: imagesAsList,
  }),
  successBody: numberSuccess('成功获取公告'),
  failures: { invalid, notFound: failure('该公告已下架', '没有查找到该公告'), moduleOff },
  rulings: ['R26', 'R42'],
})
