import { unreadableIn, withUnreadable } from '@/contract/core/rows'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import { isKnown } from '@/contract/core/values'
import { myHouses } from '@/contract/weapp/houses'
import { myCommunities } from '@/contract/weapp/own'
import { weappForm } from '@/platform/weapp-form'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { queryClient } from '@/queries/query-client'

type Row = Output<typeof myHouses>[number]

/** A house of the list. `key` tells it from the others: the house's id, or below zero the membership's (R31). */
export type HouseItem = Row & {
  readonly key: number
  /** Of its community's property office, where the backend tells it. */
  readonly officePhone?: string
}
/** An application: waiting, refused or taken back. */
export type Application = Row & { readonly applicationId: number }

/** A house whose community is known: everything that is shared there is asked for by it. */
export type PlacedHouse = HouseItem & Required<Pick<HouseItem, 'communityIdentifier'>>

export const isPlaced = (house: HouseItem): house is PlacedHouse => house.communityIdentifier !== undefined

export interface MyHouses {
  /** Those that one is a member of. */
  readonly houses: readonly HouseItem[]
  /** Those that one has left, or whose state no document knows: for looking at (R31). */
  readonly others: readonly HouseItem[]
  readonly applications: readonly Application[]
  /** How many rows could not be read (R26); missing in what was kept by an earlier version. */
  readonly unreadable?: number
}

const isOneOf = (states: readonly string[]) => (row: Row) => isKnown(row.state) && states.includes(row.state)
const isMine = isOneOf(['approved', 'unbinding'])
const isUndecided = isOneOf(['pending', 'rejected', 'withdrawn'])

/** Real lists give an application's id to houses as well; the state tells which it is, and otherwise the other ids. */
const isApplication = (row: Row): row is Application =>
  row.applicationId !== undefined &&
  (isUndecided(row) || (row.houseId === undefined && row.membershipId === undefined))

const houseOf = (row: Row): HouseItem => ({ ...row, key: row.houseId ?? -(row.membershipId ?? 0) })

function sorted(rows: readonly Row[]): MyHouses {
  const houses = rows.filter((row) => !isApplication(row)).map(houseOf)
  return {
    houses: houses.filter(isMine),
    others: houses.filter((house) => !isMine(house)),
    applications: rows.filter(isApplication),
    unreadable: unreadableIn(rows),
  }
}

/** In 2021-02 one asks community by community, and a row need not say its own. */
async function byCommunity(signal: AbortSignal): Promise<readonly Row[]> {
  const communities = await call(myCommunities, {}, { signal })
  const lists = await Promise.all(
    communities.map(async ({ identifier, phone }) => {
      const asked = [false, true].map((ended) =>
        call(myHouses, { communityIdentifier: identifier, ended }, { signal }),
      )
      const read = await Promise.all(asked)
      const list = read.flat()
      const placed = list.map((row) => ({
        ...row,
        communityIdentifier: row.communityIdentifier ?? identifier,
        officePhone: phone,
      }))
      return withUnreadable(placed, unreadableIn(read))
    }),
  )
  return withUnreadable(lists.flat(), unreadableIn(lists))
}

const LIST_KEY = ['my-houses'] as const

/** 3.1.1: houses and applications stand in one list. Read anew by every page that opens: others decide about it. */
const options = {
  ...offlineRead<MyHouses>(LIST_KEY, ['officePhone']),
  refetchOnMount: 'always',
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<MyHouses> => {
    return sorted(
      weappForm() === '2021-02' ? await byCommunity(signal) : await call(myHouses, {}, { signal }),
    )
  },
} as const

export const useMyHouses = (): UseQueryResult<MyHouses> => useQuery(options)

/** One application of that list; null when it is not there (any more). */
export const useApplication = (applicationId: number): UseQueryResult<Application | null> =>
  useQuery({
    ...options,
    select: ({ applications }) => applications.find((row) => row.applicationId === applicationId) ?? null,
  })

/** An application as it stands now; undefined when it is not in the list. Rejects with an ApiError. */
export async function readApplication(applicationId: number): Promise<Application | undefined> {
  const { applications } = await queryClient.fetchQuery({ ...options, staleTime: 0 })
  return applications.find((row) => row.applicationId === applicationId)
}

/** After anything that changes houses or applications. */
export const refreshHouses = (): Promise<void> => queryClient.invalidateQueries({ queryKey: LIST_KEY })
