import * as v from 'valibot'
import { object, plain, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import { text } from '../core/values'

/** What the form offers: shown by `value`, sent by `key`. Keys are numbers in 2020-11, and words in 2021-02. */
const options = rows(object({ key: plain(v.union([v.string(), v.number()])), value: text() }))

const success = { code: 1, token_expired: '1', msg: '成功获取选项', message: '成功获取选项' }

/** Observed from the document's week on, in no document: the words and keys of weapp.submitForm. */
export const initialize = defineEndpoint({
  id: 'weapp.initialize',
  method: 'POST',
  path: '/api/v1/weapp/initialize',
  section: '2.4.1',
  title: '一标三实表单的选项',
  access: 'session',
  kind: 'read',
  encoding: 'json',
  request: object({}),
  response: object({
    role: options,
    use: options,
    ownership: wire('xingzhi', options),
    state: wire('status', options),
    occupantType: wire('type', options),
    ownerChoice: wire('choice', options),
    politicalStatus: wire('zzmm', options),
    veteran: wire('tyjr', options),
    lowIncome: wire('dibao', options),
    petitioner: wire('shangfang', options),
  }),
  responseIn: 'data',
  /** The basic data of its day (R2). */
  success: ({ data }) => typeof data === 'object' && data !== null,
  successBody: success,
  failures: {},
  rulings: ['R2', 'R42'],
  extension: true,
  observed: true,
  forms: { '2021-02': { successBody: { ...success, code: 0 } } },
})
