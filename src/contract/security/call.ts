import { text } from '../core/values'

const failure = (code: string, msg: string) => ({ body: { code, msg } })

const failures = {
  invalid: failure('1', '请求参数不正确'),
  notFound: failure('2', '没有查找到'),
  /** The registry itself has failed. weapp's backend answers it with its own failure Yi652. */
  broken: failure('1', '安防平台接口出现故障'),
} as const

/** What the registry's endpoints share. The token is sent as the form's field `token`. */
export const securityCall = {
  method: 'POST',
  access: 'session',
  kind: 'read',
  encoding: 'form',
  responseIn: 'data',
  failures,
} as const

export const tokenField = text(4000)
