import * as v from 'valibot'
import { wire, nothing, object, optional, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { int, text } from '../core/values'

const CHOOSE = '请选择几颗星'

/** 1 to 5 stars. */
export const score: Codec<number> = {
  ...int,
  check: v.pipe(int.check, v.minValue(1, CHOOSE), v.maxValue(5, CHOOSE)),
  read: v.pipe(int.read, v.minValue(1), v.maxValue(5)),
}

/** Extension: who reported it says how the finished work was; once for each time that it is finished. */
export const rate = defineEndpoint({
  id: 'zhongmin.rate',
  method: 'POST',
  path: '/api/v1/incident_requests/:id/rating',
  section: '4.4',
  title: '服务单评价',
  access: 'session',
  kind: 'write',
  encoding: 'json',
  request: object({
    /** The work order's number. */
    id: text(40),
    score: wire('score', score, '评分'),
    comment: wire('comment', optional(text(200)), '评价'),
  }),
  response: nothing,
  responseIn: 'body',
  successBody: { status_code: 200 },
  failures: {
    /** Not theirs, or not finished. */
    invalid: { status: 400, body: { status_code: 400, errmsg: 'invalid params' } },
    rated: { status: 400, body: { status_code: 400, errmsg: 'already rated' } },
  },
  rulings: ['R19'],
  extension: true,
})
