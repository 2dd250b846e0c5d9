import type { Call } from '@/api/client'
import type { Clock } from '@/api/ports'
import type { SessionRecord } from './record'
import type { SessionState } from './store'

/** What the session needs from the app around it. */
export interface SessionPorts {
  readonly call: Call
  readonly clock: Clock
  wxCode(): Promise<string>
  /** What is kept on the device. A damaged record reads as undefined; what cannot be written is removed. */
  readonly record: {
    read(): Promise<SessionRecord | undefined>
    write(record: SessionRecord): void
    remove(): void
  }
  readonly store: { getState(): SessionState; setState(state: SessionState, replace: true): void }
  /** Drops what the app knows and keeps of the person: cached answers, drafts. */
  erase(): void
  /** What of it lies on the device alone. */
  eraseDevice(): void
}

export interface SignedInWith {
  /** In full, as it was typed and proven; only its mask is kept. */
  readonly phone?: string
}
