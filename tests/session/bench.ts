import { create } from 'zustand'
import { createClient, type Call } from '@/api/client'
import type { TransportReason, HttpAnswer } from '@/api/ports'
import { buildings } from '@/contract/weapp/places'
import type { SessionRecord } from '@/session/record'
import { rentalTokens } from '@/session/rental'
import { Session } from '@/session/session'
import type { SessionState } from '@/session/store'
import { fakeClock, fakeTransport, type Sent } from '../api/fakes'
import { FakeBackend } from './fake-backend'

type Network = (
  sent: Sent,
  answer: () => HttpAnswer,
) => HttpAnswer | TransportReason | Promise<HttpAnswer | TransportReason>

interface Options {
  readonly backend?: FakeBackend
  readonly record?: SessionRecord
  readonly clock?: ReturnType<typeof fakeClock>
}

/** The real session and client over a fake backend. The network may be changed during a test. */
export function bench({ backend = new FakeBackend(), record, clock = fakeClock() }: Options = {}) {
  const state = {
    network: ((_, answer) => answer()) as Network,
    record,
    erased: 0,
    onErase: () => undefined as void,
    storageFull: false,
    lost: 0,
    codes: 0,
  }
  const transport = fakeTransport((sent) => state.network(sent, () => backend.answer(sent)))
  const store = create<SessionState>()(() => ({ status: 'starting' }))
  const call: Call = createClient({
    transport,
    clock,
    baseUrls: {
      weapp: 'https://weapp.test',
      zhongmin: 'https://zhongmin.test',
      rental: 'https://rental.test',
    },
    tokens: {
      currentToken: (system) => session.currentToken(system),
      refreshToken: (system, refused) => session.refreshToken(system, refused),
      isCurrent: (system, token) => session.isCurrent(system, token),
    },
  })
  const session: Session = new Session({
    call,
    clock,
    store,
    wxCode: async () => `code-${++state.codes}`,
    record: {
      read: () => Promise.resolve(state.record),
      write(record) {
        state.record = state.storageFull ? undefined : record
      },
      remove: () => void (state.record = undefined),
    },
    erase() {
      state.erased++
      state.onErase()
    },
    eraseDevice: () => state.onErase(),
  })
  session.addRental(rentalTokens)
  session.onLost(() => void state.lost++)
  /** A call that needs a session. Gives the person for whom the backend takes the caller. `nth` tells the calls apart. */
  const whoAmI = async (nth = 1) =>
    (await call(buildings, { communityIdentifier: String(nth) })).map(({ name }) => name).join()
  return { backend, clock, transport, store, session, call, state, whoAmI }
}

export const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    (value) => String(value),
    (error: { kind?: string }) => error.kind ?? String(error),
  )
