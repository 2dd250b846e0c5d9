import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { mapRows } from '@/contract/core/rows'
import { zhongmin } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { queryClient } from '@/queries/query-client'
import { useSession } from '@/session/store'
import type { OwnerFilter, WorkOrderRow } from '@/session/zhongmin'
import { dropMarksOfOthers, markKnown, unreadCount, useReadMarks } from './read-marks'

/** A work order without its contact. The resident's name and phone stay in the session (R25). */
export type Repair = Omit<WorkOrderRow, 'contactPerson' | 'contactPhone'>

export const withoutContact = <R extends WorkOrderRow>({
  contactPerson: _name,
  contactPhone: _phone,
  ...repair
}: R) => repair

const KEY = 'repairs'
const keyOf = (status: OwnerFilter) => [KEY, status] as const

/** The resident's work orders (zhongmin 4.1), the newest first. The call has no pages. */
async function readRepairs(status: OwnerFilter, signal?: AbortSignal): Promise<readonly Repair[]> {
  const rows = await zhongmin.list(status, signal)
  const repairs = mapRows(rows, withoutContact)
  if (status === 'PENDING') markKnown(repairs)
  const open = openRepairsInCache()
  if (status === 'DONE' && open) dropMarksOfOthers([...open, ...repairs])
  return repairs
}

const optionsOf = (status: OwnerFilter) => ({
  ...offlineRead<readonly Repair[]>(keyOf(status)),
  queryFn: ({ signal }: { signal: AbortSignal }) => readRepairs(status, signal),
})

export const useRepairs = (status: OwnerFilter): UseQueryResult<readonly Repair[]> =>
  useQuery({ ...optionsOf(status), refetchOnMount: 'always' })

export interface UnreadRepairs {
  /** The number of repairs with a reply or a step that was not looked at on this device. */
  readonly count: number
}

/** The unread repairs for the home page, by one request. The home page does not show its errors. */
export function useUnreadRepairs(enabled = true): UseQueryResult<UnreadRepairs> {
  const marks = useReadMarks()
  const signedIn = useSession(({ status }) => status === 'signedIn')
  return useQuery({
    ...optionsOf('PENDING'),
    enabled: enabled && signedIn,
    select: (open): UnreadRepairs => ({ count: unreadCount(open, marks) }),
  })
}

/** The open repairs that were read before, without a request. */
export const openRepairsInCache = (): readonly Repair[] | undefined =>
  queryClient.getQueryData<readonly Repair[]>(keyOf('PENDING'))

/** Reads a list now and shows it on the pages as well. Rejects with an ApiError. */
export const fetchRepairs = (status: OwnerFilter): Promise<readonly Repair[]> =>
  queryClient.fetchQuery({ ...optionsOf(status), staleTime: 0 })

/** Reads all repairs again. It is called after anything that changes one. */
export const refreshRepairs = (): Promise<void> => queryClient.invalidateQueries({ queryKey: [KEY] })
