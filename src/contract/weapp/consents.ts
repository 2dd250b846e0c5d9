import { object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { failure, laravelRead, laravelWrite, textSuccess } from '../core/laravel'
import { rows } from '../core/rows'
import { enumeration, flag, text, timestampWords } from '../core/values'

/** No document describes these calls. The law on personal data asks for them. */
const own = { section: '1.2', rulings: [], extension: true } as const

/**
 * The scopes of consent, each of which is given by itself. `privacy`: the privacy text and the user agreement; `face`: the face photo;
 * `idCard`: reading the ID card; then the three sensitive facts of the form; `guardian`: a guardian agrees for a child under 14.
 */
export const consentScopes = enumeration({
  privacy: [1, '隐私说明和用户协议'],
  face: [2, '人脸照片'],
  idCard: [3, '身份证识别'],
  politicalStatus: [4, '政治面貌'],
  lowIncome: [5, '低保'],
  petitioner: [6, '上访记录'],
  guardian: [7, '监护人代为同意'],
})
export type ConsentScope = (typeof consentScopes)['words'][number]

export const consent = object({
  scope: consentScopes.asNumber,
  /** The version of the privacy text that was agreed to. */
  version: text(40),
  given: flag,
  at: wire('created_at', timestampWords),
})

/** The newest consent or withdrawal for each scope. */
export const consents = defineEndpoint({
  ...laravelRead,
  ...own,
  id: 'weapp.consents',
  path: '/api/v1/user/consents/list',
  title: '我的授权记录',
  request: object({}),
  response: rows(consent),
  successBody: textSuccess('成功获取授权记录'),
  failures: {},
})

/** Gives a consent or, with `given` false, withdraws it. What was collected under a withdrawn consent is deleted at once. */
export const recordConsent = defineEndpoint({
  ...laravelWrite,
  ...own,
  id: 'weapp.recordConsent',
  path: '/api/v1/user/consents',
  title: '同意或撤回授权',
  request: object({ scope: consentScopes.asNumber, version: text(40), given: flag }),
  successBody: textSuccess('已记录'),
  failures: { invalid: failure('请求参数不正确') },
})
