import { object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { text } from '../core/values'
import { securityCall, tokenField } from './call'

/** Gives a token for the registry's pair of keys. */
export const token = defineEndpoint({
  ...securityCall,
  id: 'security.token',
  path: '/security-platform/token',
  section: '001 1.1.1, 002 1.1.1',
  title: '获取鉴权token',
  access: 'public',
  request: object({ key: wire('key_k', text()), secret: wire('key_d', text()) }),
  response: object({ token: tokenField }),
  responseIn: 'body',
  successBody: { code: '0', msg: 'token获取成功' },
  failures: { invalid: { body: { code: '1', msg: 'token获取失败' } } },
  rulings: ['R1'],
})
