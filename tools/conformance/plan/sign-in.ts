import type { Run } from '../run'
import { textIn } from './values'

export type Verification = { readonly verification_key: string; readonly verification_code: string }

/** Has a code sent and obtains it. Gives the fields of the call that takes the code, or the reason why there are none. */
export async function verified(
  run: Run,
  type: 'register' | 'login' | 'verify' | 'yezhu',
  phone: string | undefined,
  more: Readonly<Record<string, string>> = {},
): Promise<Verification | string> {
  if (phone === undefined) return 'no phone for the code'
  const sent = await run.check('weapp.sendCode', { phone, type, ...more })
  const key = textIn(sent?.key)
  if (key === undefined) return run.options.write ? 'no code was sent' : 'it needs a code: --write'
  const code = await run.options.smsCode(phone, key)
  return code === undefined
    ? 'nobody can tell the code that was sent (no terminal, no --mock-doors)'
    : { verification_key: key, verification_code: code }
}

/** Both sets of fields, or the first reason why there are none. */
export const both = (
  one: Readonly<Record<string, unknown>> | string,
  other: Readonly<Record<string, unknown>> | string,
): Readonly<Record<string, unknown>> | string =>
  typeof one === 'string' ? one : typeof other === 'string' ? other : { ...one, ...other }

/** Gives the wx.login codes of the input one after the other. */
export function wxCodes(run: Run): () => Readonly<Record<string, string>> | string {
  const given = run.given('wx-code')?.split(',') ?? []
  // The single code of a persona of the mock can be used repeatedly.
  const isReusable = given.length === 1 && given[0]?.startsWith('wx:')
  let next = 0
  return () => {
    const code = given[isReusable ? 0 : next++]
    return code === undefined ? 'no --wx-code is left' : { code }
  }
}

/** Signs in by WeChat's code, and gives the token. If that fails, gives the token of the input. */
export async function residentToken(run: Run, code: () => Readonly<Record<string, string>> | string) {
  const session = await run.check('weapp.loginByWxCode', code(), { signIn: true })
  return textIn(session?.access_token) ?? run.given('weapp-token')
}
