import * as v from 'valibot'
import { isMaskedPhone } from '@/shared/phone'

/** What the app knows of the person who is signed in. */
export interface Account {
  readonly name?: string
  readonly avatar?: string
  /** The backend's words for roles, unknown ones included; an unknown role gives no rights (R28). */
  readonly roles: readonly string[]
  /** For example 190****0001. The full number is never kept. */
  readonly maskedPhone?: string
}

const token = v.object({ value: v.string(), refreshAt: v.number(), expiresAt: v.number() })

const account = v.object({
  name: v.optional(v.string()),
  avatar: v.optional(v.string()),
  roles: v.array(v.string()),
  maskedPhone: v.optional(v.pipe(v.string(), v.check(isMaskedPhone))),
})

/** The session's record on the device. A system that was added later is missing in an older record. */
export const sessionRecord = v.object({
  tokens: v.object({ weapp: v.optional(token) }),
  account: v.optional(account),
  currentHouseId: v.optional(v.number()),
  /** True after 退出登录: WeChat must not sign the same person in again without being asked. */
  signedOut: v.boolean(),
  /** Whose personal data lies on this device, also after a sign-in was lost (docs/decisions/017). Undefined: there is none. */
  owner: v.optional(v.object({ tag: v.string(), mark: v.optional(v.string()) })),
})
export type SessionRecord = v.InferOutput<typeof sessionRecord>

export const SESSION_RECORD_VERSION = 3

export const EMPTY_RECORD: SessionRecord = { tokens: {}, signedOut: false }
