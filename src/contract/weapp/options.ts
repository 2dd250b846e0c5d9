import * as v from 'valibot'
import { object, plain, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { laravelRead, observed } from '../core/laravel'
import { rows } from '../core/rows'
import { text } from '../core/values'

/** The options of one field of the form. `value` is shown and `key` is sent. Keys are numbers in 2020-11 and words in 2021-02. */
const options = rows(object({ key: plain(v.union([v.string(), v.number()])), value: text() }))

const success = { code: 1, token_expired: '1', msg: '成功获取选项', message: '成功获取选项' }

/** The options that weapp.submitForm accepts. No document has the call; the backend's clients use it from the week of document 000 on. */
export const initialize = defineEndpoint({
  ...laravelRead,
  ...observed,
  id: 'weapp.initialize',
  path: '/api/v1/weapp/initialize',
  section: '2.4.1',
  title: '一标三实表单的选项',
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
  /** Like the basic data (2.1), 2020-11 succeeds with code 1 and not 0, so that the data decides (R2). */
  success: ({ data }) => typeof data === 'object' && data !== null,
  successBody: success,
  failures: {},
  rulings: ['R2', 'R42'],
  forms: { '2021-02': { successBody: { ...success, code: 0 } } },
})
