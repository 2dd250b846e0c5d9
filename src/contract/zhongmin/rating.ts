import * as v from 'valibot'
import { wire, object, optional, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { int, text } from '../core/values'
import { failure, invalid, zhongminWrite } from './call'

const CHOOSE = '请选择几颗星'

/** 1 to 5 stars. */
export const score: Codec<number> = {
  ...int,
  check: v.pipe(int.check, v.minValue(1, CHOOSE), v.maxValue(5, CHOOSE)),
  read: v.pipe(int.read, v.minValue(1), v.maxValue(5)),
}

/** The resident rates the finished work. Each time that a work order is finished it can be rated once. */
export const rate = defineEndpoint({
  ...zhongminWrite,
  id: 'zhongmin.rate',
  path: '/api/v1/incident_requests/:id/rating',
  section: '4.4',
  title: '服务单评价',
  request: object({
    /** The work order's number. */
    id: text(40),
    score: wire('score', score, '评分'),
    comment: wire('comment', optional(text(200)), '评价'),
  }),
  failures: {
    /** Also if the work order is not the caller's, or not finished. */
    invalid,
    rated: failure('already rated'),
  },
  extension: true,
})
