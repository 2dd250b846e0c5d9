import type { System } from '@/contract/core/systems'
import type { FaultKind } from '@/contract/doors/control'
import type { CodePurpose } from '@/contract/weapp/auth'

/** A payment that the resident platform told security of (002 2.2.1). */
export interface PaymentNotice {
  readonly orderNumber: string
  readonly merchantNumber: string
  readonly wechatNumber: string
}
export interface SmsCode {
  readonly key: string
  readonly phone: string
  readonly purpose: CodePurpose
  readonly code: string
  readonly sentAt: number
  readonly expiresAt: number
  readonly wrongTries: number
  readonly used: boolean
  readonly houseName?: string
}
export interface Token {
  readonly token: string
  readonly system: System
  /** The account for weapp; the caller's key for the platforms. */
  readonly subject: number
  readonly expiresAt: number
  /** After this the token is forgotten: only a new sign-in helps. */
  readonly refreshableUntil: number
}
export interface UsedWxCode {
  readonly code: string
}
export interface Photo {
  /** Path on this host. */
  readonly path: string
  readonly type: string
  readonly base64: string
  /** A paper of this rental user, for nobody else's eyes. */
  readonly privateTo?: number
}

export interface Fault {
  readonly id: number
  /** An endpoint's id, or * for any. */
  readonly endpoint: string
  readonly kind: FaultKind
  readonly times: number
  /** With `failure`: which of the endpoint's documented failures. */
  readonly failure?: string
  /** With `delay`: milliseconds. */
  readonly ms?: number
}
/** What was asked; never a body, so that no phone, ID number or picture stands in it. */
export interface JournalEntry {
  readonly id: number
  readonly at: number
  readonly method: string
  readonly path: string
  readonly endpoint?: string
  readonly status: number
  /** success, a failure's name, invalid, tokenLost, unknown, fault:kind ... */
  readonly outcome: string
  /** Asked by the resident platform itself. */
  readonly internal?: true
}
