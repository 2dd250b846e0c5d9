import { create } from 'zustand'
import type { Account } from './record'

export type { Account } from './record'

export interface SessionState {
  /** `starting`: WeChat is being asked; lasts a moment at launch. */
  readonly status: 'starting' | 'visitor' | 'signedIn'
  /** There while signed in. */
  readonly account?: Account
  readonly currentHouseId?: number
}

/** Signed in with an account, a visitor without. */
export const stateOf = (account: Account | undefined, currentHouseId?: number): SessionState =>
  account ? { status: 'signedIn', account, currentHouseId } : { status: 'visitor' }

/** Who is signed in, for components: useSession((state) => state.status). Only the session writes it. */
export const useSession = create<SessionState>()(() => ({ status: 'starting' }))
