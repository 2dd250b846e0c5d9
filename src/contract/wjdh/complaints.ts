import { nothing, object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { positive, text } from '../core/values'
import { answered, failure, invalid, noPermission, wjdhCall } from './call'

import { complaintStates } from '../weapp/complaints'

const extension = { ...wjdhCall, extension: true } as const

/** A wjdh door: the property office answers. */
export const updateComplaint = defineEndpoint({
  ...extension,
  id: 'wjdh.updateComplaint',
  method: 'PUT',
  path: '/api/v1/complaint',
  section: '6',
  title: '答复投诉建议',
  kind: 'write',
  encoding: 'form',
  request: object({
    id: positive,
    state: wire('status', complaintStates.asNumber),
    reply: optional(text(500)),
  }),
  response: nothing,
  responseIn: 'body',
  successBody: answered('修改成功'),
  failures: {
    invalid,
    notFound: failure('没有查找到该条记录', '没有通过id查找到该条投诉建议'),
    noPermission,
  },
  rulings: [],
})
