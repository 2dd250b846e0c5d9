import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { mapRows } from '@/contract/core/rows'
import { zhongmin } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { queryClient } from '@/queries/query-client'
import { useSession } from '@/session/store'
import type { OwnerFilter, WorkOrderRow } from '@/session/zhongmin'
import { dropMarksOfOthers, markKnown, unreadCount, useReadMarks } from './read-marks'

/** A work order without whose it is: name and phone go no further than the session (R25). */
export type Repair = Omit<WorkOrderRow, 'contactPerson' | 'contactPhone'>

export const withoutContact = <R extends WorkOrderRow>({
  contactPerson: _name,
  contactPhone: _phone,
  ...repair
}: R) => repair

const KEY = 'repairs'
const keyOf = (status: OwnerFilter) => [KEY, status] as const

/** 4.1, newest first. The platform does not page. */
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
  /** Work orders with a reply or a step that was not looked at on this device. */
  readonly count: number
}

/** For the home page, from one list: a failure of this query is nobody's business there. */
export function useUnreadRepairs(enabled = true): UseQueryResult<UnreadRepairs> {
  const marks = useReadMarks()
  const signedIn = useSession(({ status }) => status === 'signedIn')
  return useQuery({
    ...optionsOf('PENDING'),
    enabled: enabled && signedIn,
    select: (open): UnreadRepairs => ({ count: unreadCount(open, marks) }),
  })
}

/** What this device knows of the open ones, without asking. */
export const openRepairsInCache = (): readonly Repair[] | undefined =>
  queryClient.getQueryData<readonly Repair[]>(keyOf('PENDING'))

/** Reads a list now, for the pages too. Rejects with an ApiError. */
export const fetchRepairs = (status: OwnerFilter): Promise<readonly Repair[]> =>
  queryClient.fetchQuery({ ...optionsOf(status), staleTime: 0 })

/** After anything that changes a work order. */
export const refreshRepairs = (): Promise<void> => queryClient.invalidateQueries({ queryKey: [KEY] })
