import * as v from 'valibot'
import { stored } from './storage'
import { playWxLogin } from './wx-login'

// Mock builds only: a tester's choice of who holds the phone.

const record = stored({
  kind: 'preferences',
  key: 'persona',
  version: 1,
  schema: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
  personal: false,
})

/** The openid that was chosen; undefined: WeChat decides. */
export const persona = (): string | undefined => record.read()

/** From now on, and after a restart. */
export const choosePersona = (openid: string): void => record.write(openid)

let made = 0

/** What WeChat would give this person: wx:<openid>:<anything>, different each time because a code works once. */
export const codeOf = (openid: string): string => `wx:${openid}:${Date.now().toString(36)}-${++made}`

/** Once, at launch: the one chosen signs in wherever WeChat would be asked. */
export const playPersona = (): void =>
  playWxLogin(() => {
    const openid = persona()
    return openid && codeOf(openid)
  })
