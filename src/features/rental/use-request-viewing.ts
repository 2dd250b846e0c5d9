import { createPreorder } from '@/contract/rental/payments'
import { isSince, useUncertainWrite } from '@/queries/uncertain-write'
import { call } from '@/session/backend'
import { findPreorder, refetchPreorders } from './queries'

interface Mark {
  readonly houseId: number
  readonly at: number
}

/**
 * Asks to see a house; `onDone` gets the request's id. A second request for one house is the first one, but a lost answer is looked up
 * all the same before anything is sent again.
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
