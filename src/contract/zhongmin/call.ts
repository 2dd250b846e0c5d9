import { nothing } from '../core/codec'

/** A failure. zhongmin tells failures by an English text and the HTTP status. */
export const failure = (errmsg: string) => ({ status: 400, body: { status_code: 400, errmsg } })

/** The answer to missing or wrong parameters. */
export const invalid = failure('invalid params')

/** A read: fields in the address, the response in `result`. The success code is a number here and a text in zhongmin.list (R1). */
export const zhongminRead = {
  method: 'GET',
  access: 'session',
  kind: 'read',
  encoding: 'query',
  responseIn: 'data',
  successBody: { status_code: 200 },
  failures: { invalid },
  rulings: ['R19'],
} as const

/** A write: JSON by POST, answered by the code alone. */
export const zhongminWrite = {
  ...zhongminRead,
  method: 'POST',
  kind: 'write',
  encoding: 'json',
  response: nothing,
  responseIn: 'body',
} as const
