import { nullable, object } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { anyText, phone } from '../core/values'

/**
 * Extension: by which name and phone the other systems know the resident, since zhongmin.list wants both (4.1). The phone is
 * in full: it lives in memory for that one call, as the owner's does (R21).
 */
export const profile = defineEndpoint({
  id: 'weapp.profile',
  method: 'POST',
  path: '/api/v1/user/profile',
  section: '1.2',
  title: '本人姓名和手机号',
  access: 'session',
  kind: 'read',
  encoding: 'json',
  request: object({}),
  response: object({
    /** Null until 一标三实 has told it. */
    name: nullable(anyText),
    phone,
  }),
  responseIn: 'data',
  successBody: { code: '0', token_expired: '1', msg: '成功获取本人信息', message: '成功获取本人信息' },
  failures: {},
  rulings: ['R7', 'R25'],
  extension: true,
})
