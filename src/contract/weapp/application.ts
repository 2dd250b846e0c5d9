import * as v from 'valibot'
import { ifReadable, nothing, object, parsed, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { anyText, openly, positive, text } from '../core/values'
import { applicationStates } from '../core/vocabulary'
import { answered, failure, invalid } from '../wjdh/call'
import { done, residentCall } from './call'

const notFound = failure('没有查找到该申请', '没有查找到该条审核数据')

const observed = {
  ...residentCall,
  path: '/api/v1/shenhe/detail',
  section: '3.1.1',
  request: object({ applicationId: wire('id', positive) }),
  extension: true,
  observed: true,
} as const

/** What was submitted, by the backend's own labels: 姓名 → 沈知夏. Values that are no texts are left out. */
const submitted = parsed<Record<string, string>>(
  v.record(v.string(), v.string()),
  (raw) =>
    typeof raw === 'object' && raw !== null
      ? Object.fromEntries(
          Object.entries(raw).flatMap(([label, value]) =>
            typeof value === 'string' || typeof value === 'number' ? [[label, String(value)]] : [],
          ),
        )
      : {},
  (value) => value,
)

/** One application with everything that was submitted, and the reason when it was refused. About a person (R25). */
export const application = defineEndpoint({
  ...observed,
  id: 'weapp.application',
  title: '申请详情',
  kind: 'read',
  response: object({
    application: wire(
      'shenhe',
      object({
        id: positive,
        state: wire('shenhe_status', openly(applicationStates.asLabel)),
        refuseReason: wire('shenhe_refuse_reason', ifReadable(text(500))),
        house: wire('shenhe_house_introduction', ifReadable(anyText)),
        action: wire('shenhe_action_introduction', ifReadable(anyText)),
      }),
    ),
    submitted: wire('list', submitted),
  }),
  responseIn: 'data',
  successBody: answered('成功获取审核数据'),
  failures: { invalid, notFound },
  rulings: ['R25', 'R31', 'R42'],
})

/** Takes back a waiting application, or deletes a refused one. */
export const cancelAudit = defineEndpoint({
  ...observed,
  id: 'weapp.cancelAudit',
  method: 'DELETE',
  title: '撤回待审核的申请',
  kind: 'write',
  response: nothing,
  responseIn: 'body',
  successBody: done('已撤回申请'),
  failures: {
    invalid,
    notFound,
    decided: failure('该申请已审核，不能撤回', '该条审核已处理'),
  },
  rulings: ['R42'],
})
