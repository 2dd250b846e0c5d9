import { unreadableIn } from '@/contract/core/rows'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import type { Role } from '@/contract/core/vocabulary'
import { houseDetail, myHouses } from '@/contract/weapp/houses'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { queryClient } from '@/queries/query-client'

type Row = Output<typeof myHouses>[number]

/** A house that one is a member of. */
export type HouseItem = Row & { readonly houseId: number }
/** An application: waiting, refused or taken back. */
export type Application = Row & { readonly applicationId: number }

/** A house whose five numbers are known: by them every other system knows it. */
export type PlacedHouse = HouseItem &
  Required<
    Pick<HouseItem, 'communityIdentifier' | 'buildingNumber' | 'unitNumber' | 'floorNumber' | 'houseNumber'>
  >

const NUMBERS = ['communityIdentifier', 'buildingNumber', 'unitNumber', 'floorNumber', 'houseNumber'] as const

export const isPlaced = (house: HouseItem): house is PlacedHouse =>
  NUMBERS.every((name) => house[name] !== undefined)

export interface MyHouses {
  readonly houses: readonly HouseItem[]
  readonly applications: readonly Application[]
  /** How many rows could not be read (R26); missing in what was kept by an earlier version. */
  readonly unreadable?: number
}

const isApplication = (row: Row): row is Application => row.applicationId !== undefined
const isHouse = (row: Row): row is HouseItem => row.houseId !== undefined && !isApplication(row)

const LIST_KEY = ['my-houses'] as const

/** 3.1.1: houses and applications stand in one list. Read anew by every page that opens: others decide about it. */
const options = {
  ...offlineRead<MyHouses>(LIST_KEY),
  refetchOnMount: 'always',
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<MyHouses> => {
    const rows = await call(myHouses, {}, { signal })
    return {
      houses: rows.filter(isHouse),
      applications: rows.filter(isApplication),
      unreadable: unreadableIn(rows),
    }
  },
} as const

export const useMyHouses = (): UseQueryResult<MyHouses> => useQuery(options)

/** One application of that list; null when it is not there (any more). */
export const useApplication = (applicationId: number): UseQueryResult<Application | null> =>
  useQuery({
    ...options,
    select: ({ applications }) => applications.find((row) => row.applicationId === applicationId) ?? null,
  })

/** After anything that changes houses or applications. */
export const refreshHouses = (): Promise<void> => queryClient.invalidateQueries({ queryKey: LIST_KEY })

export type HouseDetail = Output<typeof houseDetail>

/** 3.1.2; `role` is one's own in that house. */
export function useHouseDetail(houseId: number, role: Role): UseQueryResult<HouseDetail> {
  return useQuery({
    queryKey: ['house-detail', houseId, role],
    queryFn: ({ signal }) => call(houseDetail, { houseId, role }, { signal }),
  })
}
