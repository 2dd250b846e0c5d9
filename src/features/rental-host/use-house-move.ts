import { deleteHouseInfo, houseRelease, pulloffHouse } from '@/contract/rental/houses'
import { useUncertainWrite } from '@/queries/uncertain-write'
import { call } from '@/session/backend'
import { readMyHouses } from './queries'
import { rereadHost } from './reread'
import { statusOf } from './words'

/** What a landlord can do with a house as a whole. */
export type Move = 'release' | 'pullOff' | 'delete'

const CALLS = { release: houseRelease, pullOff: pulloffHouse, delete: deleteHouseInfo } as const
const AFTER = { release: 'released', pullOff: 'pulledOff' } as const

/** Tells by the list whether a move has happened. */
async function hasHappened(houseId: number, move: Move): Promise<boolean> {
  const row = (await readMyHouses()).find(({ id }) => id === houseId)
  if (move === 'delete') return row === undefined
  return row !== undefined && statusOf(row.status) === AFTER[move]
}

/**
 * Releases a house, pulls it off or deletes it; `onDone` is called after the server has confirmed it. If the outcome is unknown, it is
 * looked up in the list.
 */
export function useHouseMove(houseId: number, onDone: (move: Move) => void) {
  const done = (move: Move) => {
    void rereadHost()
    onDone(move)
  }
  return useUncertainWrite({
    write: (move: Move) => call(CALLS[move], { houseId }),
    markOf: (move): Move => move,
    find: async (move) => ((await hasHappened(houseId, move)) ? move : undefined),
    onSent: (_, move) => done(move),
    onFound: (move) => done(move),
  })
}
