import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { ApiError } from '@/api/errors'
import type { Output } from '@/contract/core/endpoint'
import type { Rows } from '@/contract/core/rows'
import { houseDetail, myHouseList } from '@/contract/rental/houses'
import { preorders } from '@/contract/rental/preorders'
import { call } from '@/session/backend'

export type MyHouse = Output<typeof myHouseList>[number]
type HouseDetail = Output<typeof houseDetail>
export type ViewingRequest = Output<typeof preorders>[number]

const ROOT = ['rental', 'host'] as const

/** The landlord's houses, read from the server, the newest first. Rejects with an ApiError. */
export async function readMyHouses(signal?: AbortSignal): Promise<Rows<MyHouse>> {
  const houses = await call(myHouseList, {}, { signal })
  // The list is sorted in place, because it carries the number of rows that could not be read (R26).
  return houses.sort((a, b) => b.id - a.id)
}

export const useMyHouses = (): UseQueryResult<Rows<MyHouse>> =>
  useQuery({ queryKey: [...ROOT, 'houses'], queryFn: ({ signal }) => readMyHouses(signal) })

/** One of the landlord's houses: its row in the list and, if the backend has the call, its detail. */
export interface HostHouse {
  readonly row: MyHouse
  readonly detail?: HouseDetail
}

const hasNoDetail = (error: unknown) =>
  error instanceof ApiError &&
  (error.kind === 'http' || error.kind === 'contract') &&
  [404, 405].includes(error.status ?? 0)

/** One house, read from the server; null if it is not among the landlord's. Rejects with an ApiError. */
async function readHostHouse(houseId: number, signal?: AbortSignal): Promise<HostHouse | null> {
  const row = (await readMyHouses(signal)).find(({ id }) => id === houseId)
  if (!row) return null
  try {
    return { row, detail: await call(houseDetail, { houseId }, { signal }) }
  } catch (error) {
    if (hasNoDetail(error)) return { row }
    throw error
  }
}

export const useHostHouse = (houseId: number): UseQueryResult<HostHouse | null> =>
  useQuery({
    queryKey: [...ROOT, 'house', houseId],
    queryFn: ({ signal }) => readHostHouse(houseId, signal),
  })

/** The viewing requests for the landlord's houses, the newest first. */
export const useViewingRequests = (): UseQueryResult<Rows<ViewingRequest>> =>
  useQuery({
    queryKey: [...ROOT, 'requests'],
    queryFn: ({ signal }) => call(preorders, { side: 'landlord' }, { signal }),
  })
