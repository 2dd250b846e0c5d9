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
const maskedPhone = v.pipe(v.string(), v.check(isMaskedPhone))

const account = v.object({
  name: v.optional(v.string()),
  avatar: v.optional(v.string()),
  roles: v.array(v.string()),
  maskedPhone: v.optional(maskedPhone),
})

/** What is kept on the device. Tokens by system; a system added later is simply missing in an older record. */
export const sessionRecord = v.object({
  tokens: v.object({ weapp: v.optional(token) }),
  account: v.optional(account),
  currentHouseId: v.optional(v.number()),
  /** After 退出登录 WeChat must not sign the same person in again by itself. */
  signedOut: v.boolean(),
  /** Whose drafts lie on the device after a loss. */
  lastPhone: v.optional(maskedPhone),
})
export type SessionRecord = v.InferOutput<typeof sessionRecord>

export const SESSION_RECORD_VERSION = 1

export const EMPTY: SessionRecord = { tokens: {}, signedOut: false }
