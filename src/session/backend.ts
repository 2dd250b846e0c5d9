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

/** Calls a documented endpoint as the person who is signed in. Rejects with an ApiError; see src/api/client.ts. */
export const call: Call = createClient({
  transport,
  clock,
  baseUrls,
  form: weappForm,
  // Client and session need each other: the session refreshes a token by a call, and a call asks the session for its token.
  tokens: {
    currentToken: (system) => session.currentToken(system),
    refreshToken: (system, refused) => session.refreshToken(system, refused),
    isCurrent: (system, token) => session.isCurrent(system, token),
  },
})

// The record belongs to the device and not to a person: a sign-out empties it, and stores there that one has signed out.
const record = secretRecord({
  kind: 'session',
  version: SESSION_RECORD_VERSION,
  schema: sessionRecord,
  isSecret: ({ tokens, account }) => tokens.weapp !== undefined || account !== undefined,
})

/** Resolves when the session's record on the device equals the one in memory. */
export const sessionSaved = (): Promise<void> => record.written()

/** Deletes personal records and files from the device. */
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
    // Memory is erased first: if a listener writes a record while it empties itself, that record is deleted with the others.
    eraseMemory()
    eraseDevice()
  },
  eraseDevice,
})

/** The work-order platform, used as the person who is signed in. */
export const { zhongmin } = session
