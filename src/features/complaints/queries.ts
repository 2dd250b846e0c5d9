import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import { mapRows } from '@/contract/core/rows'
import { complaintCategories, complaints } from '@/contract/weapp/complaints'
import { call } from '@/session/backend'
import { DAY } from '@/shared/dates'
import { offlineRead } from '@/queries/offline-reads'
import { usePagedList, type PagedList } from '@/queries/paged-list'

type Row = Output<typeof complaints>['complaints'][number]
/** A complaint. `id` is the backend's; without one it is the moment of writing, and without that a negative number. */
export type Complaint = Row & { readonly id: number }
export type ComplaintCategory = Output<typeof complaintCategories>[number]

const PER_PAGE = 20
/** A single complaint is searched for in pages of this size, the largest that one request may have. */
const PER_SEARCH = 100

/** A page of the resident's own complaints, the newest first. */
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

/** The categories of complaints. They hardly ever change. */
export const useComplaintCategories = (): UseQueryResult<ComplaintCategory[]> =>
  useQuery({
    ...offlineRead<ComplaintCategory[]>(['complaint-categories']),
    staleTime: DAY,
    queryFn: ({ signal }): Promise<ComplaintCategory[]> => call(complaintCategories, {}, { signal }),
  })

/** One of the resident's own complaints; null if there is none with that id. */
export const useComplaint = (communityIdentifier: string, id: number): UseQueryResult<Complaint | null> =>
  useQuery({
    ...offlineRead<Complaint | null>(['complaint', communityIdentifier, id]),
    queryFn: async ({ signal }): Promise<Complaint | null> => {
      // There is no call for a single complaint, so the pages are read until it is found.
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
