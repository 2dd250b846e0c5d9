import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { mapRows, unreadableIn, withUnreadable } from '@/contract/core/rows'
import { district } from '@/contract/weapp/district'
import { buildings, communities, floors, houses, units } from '@/contract/weapp/places'
import { queryClient } from '@/queries/query-client'
import { call } from '@/session/backend'
import { HOUR } from '@/shared/dates'
import { sortNaturally } from '@/shared/natural-sort'
import type { Level, Place } from './path'

/** A place of a level, with the texts by which a search finds it. */
export interface PlaceOption extends Place {
  /** The community to which it belongs by the backend's answer. */
  readonly communityIdentifier?: string
  readonly pinyin?: string
}

interface Numbered {
  readonly id: number
  readonly number: number
  readonly name?: string
  readonly communityIdentifier?: string
}

/** Gives places names as people say them, if the backend gave none. */
const named = (places: readonly Numbered[], word: string): readonly PlaceOption[] =>
  mapRows(places, (place) => ({ ...place, name: place.name ?? `${place.number}${word}` }))

type Load = (parent: string | number, signal: AbortSignal) => Promise<readonly PlaceOption[]>

const inCity = (province: string, city: string) => `${province}/${city}`

/** Provinces, cities and counties come in one answer. */
const provinces = () =>
  queryClient.fetchQuery({
    queryKey: ['district'],
    staleTime: HOUR,
    queryFn: ({ signal }) => call(district, {}, { signal }),
  })

const REGION_LOADS: Readonly<Record<'province' | 'city' | 'county', Load>> = {
  province: async () => (await provinces()).map(({ name }) => ({ id: name, name })),
  async city(parent) {
    const province = (await provinces()).find(({ name }) => name === parent)
    return (province?.cities ?? []).map(({ name }) => ({ id: inCity(String(parent), name), name }))
  },
  async county(parent) {
    const cities = (await provinces()).flatMap(({ name, cities: below }) =>
      below.map((city) => ({ ...city, id: inCity(name, city.name) })),
    )
    return cities.find(({ id }) => id === parent)?.counties ?? []
  },
}

const LOADS: Readonly<Record<Level, Load>> = {
  ...REGION_LOADS,
  async community(parent, signal) {
    const countyId = Number(parent) || undefined
    const rows = await call(communities, { countyId }, { signal })
    // The buildings (2.1.2) are asked for by the identifier and not by the id.
    return mapRows(rows, ({ identifier, name, pinyin }) => ({
      id: identifier,
      name,
      pinyin,
      communityIdentifier: identifier,
    }))
  },
  building: async (parent, signal) =>
    named(await call(buildings, { communityIdentifier: String(parent) }, { signal }), '栋'),
  unit: async (parent, signal) =>
    named(await call(units, { buildingId: Number(parent) }, { signal }), '单元'),
  floor: async (parent, signal) => named(await call(floors, { unitId: Number(parent) }, { signal }), '楼'),
  house: async (parent, signal) => named(await call(houses, { floorId: Number(parent) }, { signal }), '号'),
}

/** Communities keep the server's order; the other places are sorted by number. */
const inOrder = (level: Level, places: readonly PlaceOption[]) =>
  level === 'community' ? places : sortNaturally(places, ({ name }) => name)

/** The places of a level below `parent`, by one request. The answer is used for an hour, because houses do not move. */
const placesQuery = (level: Level, parent: string | number) => ({
  queryKey: ['places', level, parent],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<readonly PlaceOption[]> => {
    const places = await LOADS[level](parent, signal)
    return withUnreadable(inOrder(level, places), unreadableIn(places))
  },
  staleTime: HOUR,
  gcTime: HOUR,
})

export const usePlaces = (level: Level, parent: string | number): UseQueryResult<readonly PlaceOption[]> =>
  useQuery(placesQuery(level, parent))

/** Reads the places of a level below `parent` outside a component. Rejects with an ApiError. */
export const readPlaces = (level: Level, parent: string | number): Promise<readonly PlaceOption[]> =>
  queryClient.fetchQuery(placesQuery(level, parent))
