import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { unreadableIn, withUnreadable } from '@/contract/core/rows'
import { buildings, communities, floors, houses, units } from '@/contract/weapp/places'
import { call } from '@/session/backend'
import { HOUR } from '@/shared/dates'
import { sortNaturally } from '@/shared/natural-sort'
import type { Level, Place } from './path'

/** A place of a level with what one may type to find it. */
export interface PlaceOption extends Place {
  /** The community that it says it belongs to. */
  readonly communityIdentifier?: string
  readonly pinyin?: string
}

interface Numbered {
  readonly id: number
  readonly number: number
  readonly name?: string
  readonly communityIdentifier?: string
}

/** What people call a place that the backend gave no name. */
const named = (places: readonly Numbered[], word: string): readonly PlaceOption[] =>
  withUnreadable(
    places.map((place) => ({ ...place, name: place.name ?? `${place.number}${word}` })),
    unreadableIn(places),
  )

type Load = (parent: string | number, signal: AbortSignal) => Promise<readonly PlaceOption[]>

const LOADS: Readonly<Record<Level, Load>> = {
  async community(_parent, signal) {
    const rows = await call(communities, {}, { signal })
    // The identifier is what 2.1.2 asks for, not the id.
    const places = rows.map(({ identifier, name, pinyin }) => ({
      id: identifier,
      name,
      pinyin,
      communityIdentifier: identifier,
    }))
    return withUnreadable(places, unreadableIn(rows))
  },
  building: async (parent, signal) =>
    named(await call(buildings, { communityIdentifier: String(parent) }, { signal }), '栋'),
  unit: async (parent, signal) =>
    named(await call(units, { buildingId: Number(parent) }, { signal }), '单元'),
  floor: async (parent, signal) => named(await call(floors, { unitId: Number(parent) }, { signal }), '楼'),
  house: async (parent, signal) => named(await call(houses, { floorId: Number(parent) }, { signal }), '号'),
}

/** Communities in the server's order, the rest as people count. */
const inOrder = (level: Level, places: readonly PlaceOption[]) =>
  level === 'community' ? places : sortNaturally(places, ({ name }) => name)

/** The places of a level below `parent`: one request, kept for an hour, since houses do not move. */
export function usePlaces(level: Level, parent: string | number): UseQueryResult<readonly PlaceOption[]> {
  return useQuery({
    queryKey: ['places', level, parent],
    queryFn: async ({ signal }) => {
      const places = await LOADS[level](parent, signal)
      return withUnreadable(inOrder(level, places), unreadableIn(places))
    },
    staleTime: HOUR,
    gcTime: HOUR,
  })
}
