import { createClient, type Call } from '@/api/client'
import { clock } from '@/platform/clock'
import { baseUrls } from '@/platform/env'
import { forgetPersonal, stored } from '@/platform/storage'
import { transport } from '@/platform/transport'
import { wxCode } from '@/platform/wx-login'
import { tellForgotten } from './forgetting'
import { SESSION_RECORD_VERSION, sessionRecord } from './record'
import { Session } from './session'
import { useSession } from './store'

/** Calls a documented endpoint as whoever is signed in. Rejects with an ApiError. */
export const call: Call = createClient({
  transport,
  clock,
  baseUrls,
  // Each needs the other: the session refreshes by a call, and a call asks the session.
  sessions: {
    ticket: (system) => session.ticket(system),
    renew: (system, stale) => session.renew(system, stale),
    holds: (system, ticket) => session.holds(system, ticket),
  },
})

export const session: Session = new Session({
  call,
  clock,
  wxCode,
  store: useSession,
  // Of the device, so that the sign-out itself is remembered; it empties the record.
  record: stored({ key: 'session', version: SESSION_RECORD_VERSION, schema: sessionRecord, personal: false }),
  forget() {
    // Memory first: what a listener still writes while it empties itself is removed with the rest.
    tellForgotten()
    forgetPersonal()
  },
})

/** The work-order platform, as whoever is signed in. */
export const { zhongmin } = session
