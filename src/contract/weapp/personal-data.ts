import { nothing, nullable, object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import { anyText, dateNumber, flag, int, phone, positive, text, timestampWords } from '../core/values'
import { applicationStates, applicationTypes } from '../core/vocabulary'
import { politicalStatuses, sexes } from '../core/form-vocabulary'
import { done, residentCall } from './call'
import { consent } from './consents'
import { smsProof } from './verification'

// No document describes these: the law asks for them.

const call = {
  ...residentCall,
  rulings: [],
  extension: true,
} as const
const failure = (msg: string) => ({ body: { code: '1', token_expired: '1', msg, message: msg } })
const invalid = failure('请求参数不正确')

/** What the form has told of a person (2.4.1); a fact that was declined or withdrawn is null. */
const person = object({
  name: anyText,
  idNumber: wire('idcard', anyText),
  phone: anyText,
  sex: nullable(sexes.asNumber),
  birth: nullable(dateNumber),
  nation: anyText,
  address: anyText,
  /** The photo's address; empty when there is none. */
  photo: anyText,
  politicalStatus: wire('zzmm', nullable(politicalStatuses.asNumber)),
  veteran: wire('tyjr', flag),
  lowIncome: wire('dibao', nullable(flag)),
  petitioner: wire('shangfang', nullable(flag)),
  job: anyText,
  company: anyText,
})

/** Everything that the platform holds of who asks; sensitive (R25). */
export const personalData = defineEndpoint({
  ...call,
  id: 'weapp.personalData',
  path: '/api/v1/user/data',
  section: '1.2',
  title: '我的全部信息',
  kind: 'read',
  request: object({}),
  response: object({
    account: object({ phone, name: anyText }),
    /** Null until 一标三实 has told it. */
    person: nullable(person),
    houses: rows(object({ introduction: anyText, role: anyText })),
    applications: rows(
      object({
        id: positive,
        introduction: anyText,
        type: wire('shenhe_type', applicationTypes.asLabel),
        state: wire('status', applicationStates.asNumber),
        refuseReason: wire('shenhe_refuse_reason', nullable(anyText)),
        createdAt: wire('created_at', timestampWords),
      }),
    ),
    complaints: rows(
      object({ id: positive, content: anyText, createdAt: wire('created_at', timestampWords) }),
    ),
    consents: rows(consent),
    /** Bills that are still to be paid: how many, and fen. */
    unpaid: object({ count: int, fen: int }),
  }),
  responseIn: 'data',
  successBody: done('成功获取本人信息'),
  failures: {},
  rulings: ['R25'],
})

/** An application for the office to decide (修改个人信息, wjdh 1.2.2); what is left out stays as it is. */
export const correctPerson = defineEndpoint({
  ...call,
  id: 'weapp.correctPerson',
  path: '/api/v1/user/corrections',
  section: '2.4.1',
  title: '申请更正个人信息',
  kind: 'write',
  request: object({
    name: optional(text(30)),
    nation: optional(text(20)),
    address: optional(text(100)),
    job: optional(text(50)),
    company: optional(text(50)),
  }),
  response: nothing,
  responseIn: 'body',
  successBody: done('已提交审核'),
  failures: {
    invalid,
    noPerson: failure('没有查找到您的个人信息'),
    alreadyApplied: failure('您已提交过更正申请，请等待审核'),
  },
})

/** Ends the account, by a code that was sent to its own phone (1.1, `verify`). */
export const deleteAccount = defineEndpoint({
  ...call,
  id: 'weapp.deleteAccount',
  path: '/api/v1/user/cancel',
  section: '1.2',
  title: '注销账号',
  kind: 'write',
  request: object({
    ...smsProof,
  }),
  response: nothing,
  responseIn: 'body',
  successBody: done('账号已注销'),
  failures: { invalid, codeExpired: failure('验证码已失效'), codeWrong: failure('验证码错误') },
  rulings: ['R6'],
})
