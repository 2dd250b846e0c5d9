import { object } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { pictureList } from '../core/picture-list'
import { anyText } from '../core/values'
import { answered, failure, invalid, moduleOff } from '../wjdh/call'
import { announcementFields, id, observed } from './announcements'

/** A list for residents, where the office writes a text with commas (002 5.1). */
const asList = { ...pictureList, write: (images: string[]) => images }

export const announcement = defineEndpoint({
  ...observed,
  id: 'weapp.announcement',
  path: '/api/v1/announcement',
  section: 'wjdh 5',
  title: '公告详情',
  request: object({ id }),
  response: object({
    ...announcementFields,
    content: anyText,
    images: asList,
  }),
  responseIn: 'data',
  successBody: answered('成功获取公告'),
  failures: { invalid, notFound: failure('该公告已下架', '没有查找到该公告'), moduleOff },
  rulings: ['R26', 'R42'],
})
