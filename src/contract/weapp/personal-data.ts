import { nullable, object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { failure, laravelRead, laravelWrite, textSuccess } from '../core/laravel'
import { rows } from '../core/rows'
import { anyText, dateNumber, flag, int, phone, positive, text, timestampWords } from '../core/values'
import { applicationStates, applicationTypes } from '../core/vocabulary'
import { politicalStatuses, sexes } from '../core/form-vocabulary'
import { consent } from './consents'
import { codeExpired, codeWrong, smsProof } from './verification'

/** No document describes these calls. The law on personal data asks for them. */
const own = { rulings: [], extension: true } as const
const invalid = failure('请求参数不正确')

/** What the form (2.4.1) has told about a person. A fact that was declined or withdrawn is null. */
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

/** Everything that the backend holds about the caller. Sensitive (R25). */
export const personalData = defineEndpoint({
  ...laravelRead,
  ...own,
  id: 'weapp.personalData',
  path: '/api/v1/user/data',
  section: '1.2',
  title: '我的全部信息',
  request: object({}),
  response: object({
    account: object({ phone, name: anyText }),
    /** Null until the caller has sent the form. */
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
    /** The bills that are still to be paid: their number, and their sum in fen. */
    unpaid: object({ count: int, fen: int }),
  }),
  successBody: textSuccess('成功获取本人信息'),
  failures: {},
  rulings: ['R25'],
})

/** Applies for a correction, about which the property office decides (修改个人信息, wjdh 1.2.2). Fields that are left out stay as they are. */
export const correctPerson = defineEndpoint({
  ...laravelWrite,
  ...own,
  id: 'weapp.correctPerson',
  path: '/api/v1/user/corrections',
  section: '2.4.1',
  title: '申请更正个人信息',
  request: object({
    name: optional(text(30)),
    nation: optional(text(20)),
    address: optional(text(100)),
    job: optional(text(200)),
    company: optional(text(50)),
  }),
  successBody: textSuccess('已提交审核'),
  failures: {
    invalid,
    noPerson: failure('没有查找到您的个人信息'),
    alreadyApplied: failure('您已提交过更正申请，请等待审核'),
  },
})

/** Deletes the account. The caller proves it by a code to the account's own phone (1.1, purpose `verify`). */
export const deleteAccount = defineEndpoint({
  ...laravelWrite,
  ...own,
  id: 'weapp.deleteAccount',
  path: '/api/v1/user/cancel',
  section: '1.2',
  title: '注销账号',
  request: object(smsProof),
  successBody: textSuccess('账号已注销'),
  failures: { invalid, codeExpired, codeWrong },
  rulings: ['R6'],
})
