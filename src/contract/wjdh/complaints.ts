import { object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { failure, invalid, laravelUpdate, noPermission, numberSuccess } from '../core/laravel'
import { positive, text } from '../core/values'
import { complaintStates } from '../weapp/complaints'

/** The property office writes its reply to a complaint, or sets its state. */
export const updateComplaint = defineEndpoint({
  ...laravelUpdate,
  extension: true,
  id: 'wjdh.updateComplaint',
  path: '/api/v1/complaint',
  section: '6',
  title: '答复投诉建议',
  request: object({
    id: positive,
    state: wire('status', complaintStates.asNumber),
    reply: optional(text(500)),
  }),
  successBody: numberSuccess('修改成功'),
  failures: {
    invalid,
    notFound: failure('没有查找到该条记录', '没有通过id查找到该条投诉建议'),
    noPermission,
  },
  rulings: [],
})
