import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import { complaints } from '@/contract/weapp/complaints'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { usePagedList, type PagedList } from '@/queries/paged-list'

export type Complaint = Output<typeof complaints>['complaints'][number]
export type ComplaintKind = Complaint['kind']

const PER_PAGE = 20

/** One's own, the newest first. */
export const readComplaints = (communityIdentifier: string, page: number, signal?: AbortSignal) =>
  call(complaints, { communityIdentifier, page, perPage: PER_PAGE }, { signal })

export const useComplaints = (communityIdentifier: string): PagedList<Complaint> =>
  usePagedList({
    queryKey: ['complaints', communityIdentifier],
    keep: true,
    read: async (page, signal) => {
      const { complaints: rows, pages } = await readComplaints(communityIdentifier, page, signal)
      return { rows, lastPage: pages?.lastPage ?? 1, total: pages?.total ?? rows.length }
    },
  })

/** null when there is none of that id among one's own. */
export const useComplaint = (communityIdentifier: string, id: number): UseQueryResult<Complaint | null> =>
  useQuery({
    ...offlineRead<Complaint | null>(['complaint', communityIdentifier, id]),
    queryFn: async ({ signal }): Promise<Complaint | null> => {
      const { complaints: rows } = await call(complaints, { communityIdentifier, id }, { signal })
      return rows.find((row) => row.id === id) ?? null
    },
  })
