import { createClient, type Call } from '@/api/client'
import { clock } from '@/platform/clock'
import { baseUrls } from '@/platform/env'
import { eraseOwnFiles } from '@/platform/own-files'
import { secretRecord } from '@/platform/secret-storage'
import { erasePersonal } from '@/platform/storage'
import { transport } from '@/platform/transport'
import { weappForm } from '@/platform/weapp-form'
import { wxCode } from '@/platform/wx-login'
import { eraseMemory } from './erasure'
import { SESSION_RECORD_VERSION, sessionRecord } from './record'
import { Session } from './session'
import { useSession } from './store'

/** Calls a documented endpoint as whoever is signed in. Rejects with an ApiError. */
export const call: Call = createClient({
  transport,
  clock,
  baseUrls,
  form: weappForm,
  // Each needs the other: the session refreshes by a call, and a call asks the session.
  tokens: {
    currentToken: (system) => session.currentToken(system),
    refreshToken: (system, refused) => session.refreshToken(system, refused),
    isCurrent: (system, token) => session.isCurrent(system, token),
  },
})

// Of the device, so that the sign-out itself is remembered; it empties the record.
const record = secretRecord({
  kind: 'session',
  version: SESSION_RECORD_VERSION,
  schema: sessionRecord,
  isSecret: ({ tokens, account }) => tokens.weapp !== undefined || account !== undefined,
})

/** When the session's record lies on the device as it is in memory. */
export const sessionSaved = (): Promise<void> => record.written()

/** Records and files. */
function eraseDevice(): void {
  erasePersonal()
  eraseOwnFiles()
}

export const session: Session = new Session({
  call,
  clock,
  wxCode,
  store: useSession,
  record,
  erase() {
    // Memory first: what a listener still writes while it empties itself is removed with the rest.
    eraseMemory()
    eraseDevice()
  },
  eraseDevice,
})

/** The work-order platform, as whoever is signed in. */
export const { zhongmin } = session
