import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import { mapRows } from '@/contract/core/rows'
import { complaintCategories, complaints } from '@/contract/weapp/complaints'
import { call } from '@/session/backend'
import { DAY } from '@/shared/dates'
import { offlineRead } from '@/queries/offline-reads'
import { usePagedList, type PagedList } from '@/queries/paged-list'

type Row = Output<typeof complaints>['complaints'][number]
/** `id`: the backend's, else the moment at which it was written, by which it is found again; below zero without either. */
export type Complaint = Row & { readonly id: number }
export type ComplaintCategory = Output<typeof complaintCategories>[number]

const PER_PAGE = 20
/** Where one is looked for among all: as many as one request may cost. */
const PER_SEARCH = 100

/** One's own, the newest first. */
export async function readComplaints(
  communityIdentifier: string,
  page: number,
  signal?: AbortSignal,
  perPage = PER_PAGE,
) {
  const asked = { communityIdentifier, page, perPage }
  const { complaints: rows, pages } = await call(complaints, asked, { signal })
  const known = mapRows(rows, (row, index): Complaint => ({
    ...row,
    id: row.id ?? row.createdAt ?? -1 - index,
  }))
  return { complaints: known, pages }
}

export const useComplaints = (communityIdentifier: string): PagedList<Complaint> =>
  usePagedList({
    queryKey: ['complaints', communityIdentifier],
    keep: true,
    read: async (page, signal) => {
      const { complaints: rows, pages } = await readComplaints(communityIdentifier, page, signal)
      return { rows, lastPage: pages?.lastPage ?? 1, total: pages?.total ?? rows.length }
    },
  })

/** What one may write about. It hardly ever changes. */
export const useComplaintCategories = (): UseQueryResult<ComplaintCategory[]> =>
  useQuery({
    ...offlineRead<ComplaintCategory[]>(['complaint-categories']),
    staleTime: DAY,
    queryFn: ({ signal }): Promise<ComplaintCategory[]> => call(complaintCategories, {}, { signal }),
  })

/** null when there is none of that id among one's own. */
export const useComplaint = (communityIdentifier: string, id: number): UseQueryResult<Complaint | null> =>
  useQuery({
    ...offlineRead<Complaint | null>(['complaint', communityIdentifier, id]),
    queryFn: async ({ signal }): Promise<Complaint | null> => {
      // No call asks for one alone.
      for (let page = 1, last = 1; page <= last; page++) {
        const { complaints: rows, pages } = await readComplaints(
          communityIdentifier,
          page,
          signal,
          PER_SEARCH,
        )
        const found = rows.find((row) => row.id === id)
        if (found) return found
        last = pages?.lastPage ?? 1
      }
      return null
    },
  })
