import { houseCreate } from '@/contract/rental/houses'
import { isSameText, isSince, useUncertainWrite } from '@/queries/uncertain-write'
import { clock } from '@/platform/clock'
import { call } from '@/session/backend'
import { clearDraft, remember, useDraft, type SentHouse } from './draft'
import { infoOf, type HouseValues } from './house-values'
import { readMyHouses, type MyHouse } from './queries'
import { rereadHost } from './reread'

/** Tells whether a row may be the house that was sent. If a server lists no title, the rent and the age are compared. */
const isSent = ({ title, rent, age }: MyHouse, sent: SentHouse): boolean =>
  (title === undefined ? rent === sent.rent : isSameText(title, sent.title)) &&
  (age === undefined || isSince(clock.now() - age * 1000, sent.at))

/**
 * Creates the house on the server as a draft that only the landlord sees; `onDone` gets its id. If the outcome is unknown, it is looked up
 * among the landlord's houses.
 */
export function useCreateHouse(onDone: (houseId: number) => void) {
  const done = (houseId: number) => {
    clearDraft()
    void rereadHost()
    onDone(houseId)
  }
  return useUncertainWrite({
    write: (values: Partial<HouseValues>) => call(houseCreate, infoOf(values)),
    markOf: (values, at): SentHouse => ({ title: values.title ?? '', rent: infoOf(values).rent, at }),
    uncertain: () => useDraft.getState().uncertain,
    remember,
    find: async (sent) => (await readMyHouses()).find((row) => isSent(row, sent)),
    onSent: ({ houseId }) => done(houseId),
    onFound: ({ id }) => done(id),
  })
}
