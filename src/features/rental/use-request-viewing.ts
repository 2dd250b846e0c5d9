import { createPreorder } from '@/contract/rental/payments'
import { isSince, useUncertainWrite } from '@/queries/uncertain-write'
import { call } from '@/session/backend'
import { findPreorder, refetchPreorders } from './queries'

interface Mark {
  readonly houseId: number
  readonly at: number
}

/**
 * Sends a viewing request; `onDone` gets its id. The server answers a second request for a house with the first one, but an uncertain one
 * is still looked up before anything is sent again.
 */
export function useRequestViewing(houseId: number, onDone: (preorderId: number) => void) {
  const done = (id: number) => {
    void refetchPreorders()
    onDone(id)
  }
  return useUncertainWrite({
    write: (input: { ownerId: number }) => call(createPreorder, { ...input, houseId }),
    markOf: (_, at): Mark => ({ houseId, at }),
    find: async ({ at }) => {
      const found = await findPreorder(houseId)
      return found && (found.createdAt === undefined || isSince(found.createdAt, at)) ? found : undefined
    },
    onSent: (id) => done(id),
    onFound: ({ id }) => done(id),
  })
}
