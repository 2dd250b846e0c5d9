import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { buildings, communities, floors, houses, units } from '@/contract/weapp/places'
import { call } from '@/session/backend'
import { HOUR } from '@/shared/dates'
import { sortNaturally } from '@/shared/natural-sort'
import type { Level, Place } from './path'

/** A place of a level with what one may type to find it. */
export interface PlaceOption extends Place {
  /** The community that it says it belongs to. */
  readonly communityIdentifier: number
  readonly pinyin?: string
}

type Load = (parent: number, signal: AbortSignal) => Promise<readonly PlaceOption[]>

const LOADS: Readonly<Record<Level, Load>> = {
  async community(_parent, signal) {
    const rows = await call(communities, {}, { signal })
    // The identifier is what 2.1.2 asks for, not the id.
    return rows.map(({ identifier, name, pinyin }) => ({
      id: identifier,
      number: identifier,
      name,
      pinyin,
      communityIdentifier: identifier,
    }))
  },
  building: (communityIdentifier, signal) => call(buildings, { communityIdentifier }, { signal }),
  unit: (buildingId, signal) => call(units, { buildingId }, { signal }),
  floor: (unitId, signal) => call(floors, { unitId }, { signal }),
  house: (floorId, signal) => call(houses, { floorId }, { signal }),
}

/** Communities in the server's order, the rest as people count. */
const inOrder = (level: Level, places: readonly PlaceOption[]) =>
  level === 'community' ? places : sortNaturally(places, ({ name }) => name)

/** The places of a level below `parent`: one request, kept for an hour, since houses do not move. */
export function usePlaces(level: Level, parent: number): UseQueryResult<readonly PlaceOption[]> {
  return useQuery({
    queryKey: ['places', level, parent],
    queryFn: async ({ signal }) => inOrder(level, await LOADS[level](parent, signal)),
    staleTime: HOUR,
    gcTime: HOUR,
  })
}
