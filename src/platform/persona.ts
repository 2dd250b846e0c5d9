import * as v from 'valibot'
import { stored } from './storage'
import { playWxLogin } from './wx-login'

// In mock builds a tester can choose who holds the phone.

const record = stored({
  kind: 'preferences',
  key: 'persona',
  version: 1,
  schema: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
  personal: false,
})

/** The openid that was chosen; undefined if WeChat decides. */
export const persona = (): string | undefined => record.read()

/** Chooses the openid from now on; a restart keeps it. */
export const choosePersona = (openid: string): void => record.write(openid)

let made = 0

/** A code like that of wx.login for a person: wx:<openid>:<anything>. Each is different, because a code works once. */
export const codeOf = (openid: string): string => `wx:${openid}:${Date.now().toString(36)}-${++made}`

/** Makes the chosen person sign in wherever WeChat would be asked. To be called once, at launch. */
export const playPersona = (): void =>
  playWxLogin(() => {
    const openid = persona()
    return openid && codeOf(openid)
  })
