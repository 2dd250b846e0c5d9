import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { ApiError } from '@/api/errors'
import type { Input, Output } from '@/contract/core/endpoint'
import { mapRows, unreadableIn, withUnreadable, type Rows } from '@/contract/core/rows'
import { houseDetail } from '@/contract/rental/houses'
import { preorders } from '@/contract/rental/preorders'
import { searchHouse } from '@/contract/rental/search'
import type { SortOrder } from '@/contract/rental/vocabulary'
import type { Place } from '@/platform/env'
import { usePagedList, type ListPage, type PagedList } from '@/queries/paged-list'
import { queryClient } from '@/queries/query-client'
import { call } from '@/session/backend'
import { fits, hasRefusable, searchOf, withoutRefused, type Filters } from './filters'
import { rememberRow, rowOf, type FoundHouse } from './seen-rows'
import { useSearchState } from './search-state'

type Search = Input<typeof searchHouse>
export type HouseDetail = Output<typeof houseDetail>
export type Preorder = Output<typeof preorders>[number]

const PER_PAGE = 20
/** The largest count that a search takes. */
const ALL = 1_000

const withIds = (rows: Rows<Output<typeof searchHouse>[number]>): Rows<FoundHouse> =>
  mapRows(rows, (row) => ({ ...row, id: row.houseId }))

/** A page of found houses. One row more than shown was asked for, which tells whether there is a further page. */
function pageOf(rows: Rows<FoundHouse>, page: number): ListPage<FoundHouse> {
  const came = rows.length + unreadableIn(rows)
  const shown = rows.slice(0, PER_PAGE)
  shown.forEach(rememberRow)
  return {
    rows: withUnreadable(shown, unreadableIn(rows)),
    lastPage: came > PER_PAGE ? page + 1 : page,
    total: (page - 1) * PER_PAGE + shown.length,
  }
}

/** Reads all houses near the place once and filters them here, because the server refuses some filters. */
async function filteredHere(search: Search, page: number): Promise<ListPage<FoundHouse>> {
  const asked = { ...withoutRefused(search), shift: 0, count: ALL }
  const all = await queryClient.fetchQuery({
    queryKey: ['rental', 'all', asked],
    staleTime: page === 1 ? 0 : 60_000,
    queryFn: async ({ signal }) => withIds(await call(searchHouse, asked, { signal })),
  })
  const from = (page - 1) * PER_PAGE
  const fitting = all.filter((row) => fits(row, search)).slice(from, from + PER_PAGE + 1)
  return pageOf(withUnreadable(fitting, page === 1 ? unreadableIn(all) : 0), page)
}

/** Tells whether the server refused the search itself. A public server cannot read rent, size and the time of letting in any form. */
const isRefused = (error: unknown) => error instanceof ApiError && error.kind === 'business'

async function readPage(search: Search, page: number, signal?: AbortSignal): Promise<ListPage<FoundHouse>> {
  if (hasRefusable(search) && useSearchState.getState().refuses) return filteredHere(search, page)
  const asked = { ...search, shift: (page - 1) * PER_PAGE, count: PER_PAGE + 1 }
  try {
    return pageOf(withIds(await call(searchHouse, asked, { signal })), page)
  } catch (error) {
    if (!isRefused(error) || !hasRefusable(search)) throw error
    const found = await filteredHere(search, page)
    useSearchState.setState({ refuses: true })
    return found
  }
}

export const searchKey = (place: Place, filters: Filters, sort: SortOrder): string =>
  JSON.stringify([place.longitude, place.latitude, filters, sort])

/** The houses to let around a place, in pages of twenty. */
export function useSearch(
  { longitude, latitude }: Place,
  filters: Filters,
  sort: SortOrder,
): PagedList<FoundHouse> {
  const search = { ...searchOf(filters, sort), longitude, latitude }
  return usePagedList({
    queryKey: ['rental', 'search', search],
    read: (page, signal) => readPage(search, page, signal),
  })
}

/** A house as its page shows it: its detail or, if the backend has no such call, its row of the list. */
export interface ShownHouse {
  readonly detail?: HouseDetail
  readonly row?: FoundHouse
}

/** Tells whether the backend lacks the call: its address is unknown, or answered by a web page. */
const hasNoDetail = (error: unknown) =>
  error instanceof ApiError &&
  (error.kind === 'http' || error.kind === 'contract') &&
  [404, 405].includes(error.status ?? 0)

export const useHouse = (houseId: number): UseQueryResult<ShownHouse> =>
  useQuery({
    queryKey: ['rental', 'house', houseId],
    queryFn: async ({ signal }): Promise<ShownHouse> => {
      const row = rowOf(houseId)
      try {
        return { detail: await call(houseDetail, { houseId }, { signal }), row }
      } catch (error) {
        if (row && hasNoDetail(error)) return { row }
        throw error
      }
    },
  })

const readPreorders = (signal?: AbortSignal) => call(preorders, { side: 'tenant' }, { signal })

/** The viewing requests that the resident has made, the newest first. */
export const usePreorders = (): UseQueryResult<Rows<Preorder>> =>
  useQuery({ queryKey: ['rental', 'preorders'], queryFn: ({ signal }) => readPreorders(signal) })

/** The resident's viewing request for this house, read from the server; undefined if there is none. Rejects with an ApiError. */
export const findPreorder = async (houseId: number): Promise<Preorder | undefined> =>
  (await readPreorders()).find((row) => row.houseId === houseId)

export const refetchPreorders = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['rental', 'preorders'] })
