import { text } from '../core/values'

/** What all calls to the security platform share: a form whose `token` field carries the token. */
export const securityCall = { method: 'POST', access: 'session', kind: 'read', encoding: 'form' } as const

export const tokenField = text(4000)

const failure = (code: string, msg: string) => ({ body: { code, msg } })

export const failures = {
  invalid: failure('1', '请求参数不正确'),
  notFound: failure('2', '没有查找到'),
  /** The platform's own trouble; the wjdh backend turns it into Yi652. */
  broken: failure('1', '安防平台接口出现故障'),
} as const
