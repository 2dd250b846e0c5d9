import { create } from 'zustand'
import type { Account } from './record'

export type { Account } from './record'

export interface SessionState {
  /** `starting` lasts for a moment at launch, while WeChat is asked who the person is. */
  readonly status: 'starting' | 'visitor' | 'signedIn'
  /** Present while `status` is `signedIn`. */
  readonly account?: Account
  readonly currentHouseId?: number
}

/** The state of a person with this account, or of a visitor without an account. */
export const stateOf = (account: Account | undefined, currentHouseId?: number): SessionState =>
  account ? { status: 'signedIn', account, currentHouseId } : { status: 'visitor' }

/** Who is signed in, for components: `useSession((state) => state.status)`. Only the class Session writes it. */
export const useSession = create<SessionState>()(() => ({ status: 'starting' }))
