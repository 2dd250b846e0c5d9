import * as v from 'valibot'
import { isMaskedPhone } from '@/shared/phone'

export interface Account {
  readonly name?: string
  readonly avatar?: string
  /** Also words that are not known: they give no rights (R28). */
  readonly roles: readonly string[]
  /** 190****0001. The full number is never kept. */
  readonly maskedPhone?: string
}

const token = v.object({ value: v.string(), refreshAt: v.number(), expiresAt: v.number() })

const account = v.object({
  name: v.optional(v.string()),
  avatar: v.optional(v.string()),
  roles: v.array(v.string()),
  maskedPhone: v.optional(v.pipe(v.string(), v.check(isMaskedPhone))),
})

/** What is kept on the device. Tokens by system; a system added later is simply missing in an older record. */
export const sessionRecord = v.object({
  tokens: v.object({ weapp: v.optional(token) }),
  account: v.optional(account),
  currentHouseId: v.optional(v.number()),
  /** After 退出登录 WeChat must not sign the same person in again by itself. */
  signedOut: v.boolean(),
  /** Whose the personal data on this device is, after a loss too (docs/decisions/017). Without it there is none. */
  owner: v.optional(v.object({ tag: v.string(), mark: v.optional(v.string()) })),
})
export type SessionRecord = v.InferOutput<typeof sessionRecord>

export const SESSION_RECORD_VERSION = 3

export const EMPTY_RECORD: SessionRecord = { tokens: {}, signedOut: false }
