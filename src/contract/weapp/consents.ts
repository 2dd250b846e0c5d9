import { nothing, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import { enumeration, flag, text, timestampWords } from '../core/values'
import { done, residentCall } from './call'

// No document describes these: the law asks for them.

const call = {
  ...residentCall,
  responseIn: 'data',
  rulings: [],
  extension: true,
} as const

/**
 * What somebody agrees to, each for itself. `privacy`: the privacy text and the user agreement; `face`: the face photo; `idCard`: reading
 * the ID card; then the three sensitive facts of the form; `guardian`: a guardian agrees for a child under 14.
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
  /** Of the privacy text. */
  version: text(40),
  given: flag,
  at: wire('created_at', timestampWords),
})

/** The newest answer for each scope. */
export const consents = defineEndpoint({
  ...call,
  id: 'weapp.consents',
  path: '/api/v1/user/consents/list',
  section: '1.2',
  title: '我的授权记录',
  kind: 'read',
  request: object({}),
  response: rows(consent),
  successBody: done('成功获取授权记录'),
  failures: {},
})

/** With `given` 0 a consent is withdrawn: what was collected on its ground is deleted at once. */
export const recordConsent = defineEndpoint({
  ...call,
  id: 'weapp.recordConsent',
  path: '/api/v1/user/consents',
  section: '1.2',
  title: '同意或撤回授权',
  kind: 'write',
  request: object({ scope: consentScopes.asNumber, version: text(40), given: flag }),
  response: nothing,
  responseIn: 'body',
  successBody: done('已记录'),
  failures: {
    invalid: { body: { code: '1', token_expired: '1', msg: '请求参数不正确', message: '请求参数不正确' } },
  },
})
