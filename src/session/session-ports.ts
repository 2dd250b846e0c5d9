import type { Call } from '@/api/client'
import type { Clock } from '@/api/ports'
import type { SessionRecord } from './record'
import type { SessionState } from './store'

/** What the session needs from the rest of the app. */
export interface SessionPorts {
  readonly call: Call
  readonly clock: Clock
  wxCode(): Promise<string>
  /** The session's record on the device. `read` gives undefined for a damaged record; `write` deletes a record that cannot be written. */
  readonly record: {
    read(): Promise<SessionRecord | undefined>
    write(record: SessionRecord): void
    remove(): void
  }
  readonly store: { getState(): SessionState; setState(state: SessionState, replace: true): void }
  /** Deletes everything of the person from memory and from the device, such as cached answers and drafts. */
  erase(): void
  /** Deletes everything of the person from the device alone. */
  eraseDevice(): void
}

export interface SignedInWith {
  /** The full number that the sign-in has proven; only its masked form is stored. */
  readonly phone?: string
}
