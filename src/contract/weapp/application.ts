import * as v from 'valibot'
import { ifReadable, nothing, object, parsed, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { failure, invalid, laravelRead, numberSuccess, observed, textSuccess } from '../core/laravel'
import { anyText, openly, positive, text } from '../core/values'
import { applicationStates } from '../core/vocabulary'

const notFound = failure('没有查找到该申请', '没有查找到该条审核数据')

const oneApplication = {
  ...laravelRead,
  ...observed,
  path: '/api/v1/shenhe/detail',
  section: '3.1.1',
  request: object({ applicationId: wire('id', positive) }),
} as const

/** What was submitted, by the backend's own labels: 姓名 → 沈知夏. Values that are neither text nor number are left out. */
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

/** One application with everything that was submitted, and the reason if it was refused. Personal data (R25). */
export const application = defineEndpoint({
  ...oneApplication,
  id: 'weapp.application',
  title: '申请详情',
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
  successBody: numberSuccess('成功获取审核数据'),
  failures: { invalid, notFound },
  rulings: ['R25', 'R31', 'R42'],
})

/** Withdraws a pending application, or deletes a rejected one. */
export const cancelApplication = defineEndpoint({
  ...oneApplication,
  id: 'weapp.cancelApplication',
  method: 'DELETE',
  title: '撤回待审核的申请',
  kind: 'write',
  response: nothing,
  responseIn: 'body',
  successBody: textSuccess('已撤回申请'),
  failures: {
    invalid,
    notFound,
    decided: failure('该申请已审核，不能撤回', '该条审核已处理'),
  },
  rulings: ['R42'],
})
