import type { FaultKind } from '@/contract/doors/control'

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
