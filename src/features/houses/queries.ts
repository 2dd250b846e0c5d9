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

/** A house of the list. `key` is the house's id or, below zero, the membership's (R31). */
export type HouseItem = Row & {
  readonly key: number
  /** The number of the community's property office, if the backend tells it. */
  readonly officePhone?: string
}
/** An application that is pending, rejected or withdrawn. */
export type Application = Row & { readonly applicationId: number }

/** A house whose community is known. Everything that a community shares is asked for by it. */
export type PlacedHouse = HouseItem & Required<Pick<HouseItem, 'communityIdentifier'>>

export const isPlaced = (house: HouseItem): house is PlacedHouse => house.communityIdentifier !== undefined

export interface MyHouses {
  /** The houses of which the resident is a member. */
  readonly houses: readonly HouseItem[]
  /** The houses that the resident has left, and those whose state no document has. They can only be looked at (R31). */
  readonly others: readonly HouseItem[]
  readonly applications: readonly Application[]
  /** How many rows could not be read (R26). Offline reads of earlier versions lack it. */
  readonly unreadable?: number
}

const isOneOf = (states: readonly string[]) => (row: Row) => isKnown(row.state) && states.includes(row.state)
const isMine = isOneOf(['approved', 'unbinding'])
const isUndecided = isOneOf(['pending', 'rejected', 'withdrawn'])

/** Tells applications from houses. Real lists give houses an application's id as well, so the state decides, and otherwise the other ids. */
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

/** Reads the list of every community. Form 2021-02 asks by community, and a row need not name its own. */
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

/** Houses and applications (3.1.1), which come in one list. Each page that opens reads it again, because the office and the owner change it. */
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

/** One application of that list; null if it is not there any more. */
export const useApplication = (applicationId: number): UseQueryResult<Application | null> =>
  useQuery({
    ...options,
    select: ({ applications }) => applications.find((row) => row.applicationId === applicationId) ?? null,
  })

/** An application in its present state; undefined if it is not in the list. Rejects with an ApiError. */
export async function readApplication(applicationId: number): Promise<Application | undefined> {
  const { applications } = await queryClient.fetchQuery({ ...options, staleTime: 0 })
  return applications.find((row) => row.applicationId === applicationId)
}

/** Reads the list again. It is called after anything that changes houses or applications. */
export const refreshHouses = (): Promise<void> => queryClient.invalidateQueries({ queryKey: LIST_KEY })
