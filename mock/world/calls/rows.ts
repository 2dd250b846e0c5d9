import type { FaultKind } from '@/contract/doors/control'

/** A fault that a tester has prepared for the next calls of an endpoint. */
export interface Fault {
  readonly id: number
  /** The id of an endpoint, or * for any. */
  readonly endpoint: string
  readonly kind: FaultKind
  /** How many more calls the fault affects. */
  readonly times: number
  /** The endpoint's documented failure to answer with; for `failure` only. */
  readonly failure?: string
  /** Milliseconds; for `delay` only. */
  readonly ms?: number
}

/** A call in the journal. It holds no body, so that no phone, ID number or picture gets into it. */
export interface JournalEntry {
  readonly id: number
  readonly at: number
  readonly method: string
  readonly path: string
  readonly endpoint?: string
  readonly status: number
  /** What became of the call: `success`, a failure's name, `invalid`, `tokenLost`, `unknown`, `fault:` with a kind, and others. */
  readonly outcome: string
  /** The residents' platform itself made the call, to another system. */
  readonly internal?: true
}
