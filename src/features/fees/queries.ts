import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { unreadableIn, withUnreadable } from '@/contract/core/rows'
import { communities } from '@/contract/weapp/places'
import { order } from '@/contract/weapp/orders'
import { failedWith } from '@/api/errors'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { queryClient } from '@/queries/query-client'
import { DAY } from '@/shared/dates'
import { MAX_SUMMED, readDue, type Bill } from './unpaid'

/** The rows of one page. The list is shown page by page, so that only what is on screen costs setData. */
const PER_PAGE = 20

export interface BillPage {
  readonly bills: readonly Bill[]
  readonly total: number
  /** Counts from 1. */
  readonly lastPage: number
}

interface Asked {
  readonly communityIdentifier: string
  /** Counts from 1. */
  readonly page: number
  /** Limits the bills to one kind, such as 物业费. */
  readonly title?: string
}

/**
 * One page of the unpaid bills, the newest first. The first page is readable without a network. It is refetched on mount, because a family
 * member may have paid.
 */
export function useDueBills({ communityIdentifier, page, title }: Asked): UseQueryResult<BillPage> {
  const key = ['bills', 'due', communityIdentifier, title ?? null, page]
  return useQuery({
    ...(page === 1 ? offlineRead<BillPage>(key) : { queryKey: key }),
    refetchOnMount: 'always',
    queryFn: async ({ signal }): Promise<BillPage> => {
      const { bills, total, lastPage } = await readDue(
        { communityIdentifier, title, page, perPage: PER_PAGE },
        signal,
      )
      // A backend that does not know the filter answers with all bills.
      const fitting = title === undefined ? bills : bills.filter((bill) => bill.title === title)
      return {
        bills: withUnreadable(fitting, unreadableIn(bills)),
        total: fitting.length < bills.length ? fitting.length : total,
        lastPage,
      }
    },
  })
}

/** Those of the given bills that are unpaid now, by the server's list. Rejects with an ApiError. */
export async function findDue(
  communityIdentifier: string,
  ids: readonly number[],
  signal?: AbortSignal,
): Promise<Map<number, Bill>> {
  const found = new Map<number, Bill>()
  const wanted = new Set(ids)
  for (let page = 1, last = 1; page <= last && found.size < wanted.size; page++) {
    const { bills, lastPage } = await readDue({ communityIdentifier, page, perPage: MAX_SUMMED }, signal)
    for (const bill of bills) if (wanted.has(bill.id)) found.set(bill.id, bill)
    last = lastPage
  }
  return found
}

/** One bill, paid or not; null if the resident has none with that id. Rejects with an ApiError. */
async function readBill(id: number, signal?: AbortSignal): Promise<Bill | null> {
  try {
    const { paymentNumber, ...bill } = await call(order, { id }, { signal })
    return { ...bill, id, paymentNumber, paid: bill.paid ?? (paymentNumber ? 'paid' : 'unpaid') }
  } catch (error) {
    if (failedWith(error, order, 'notFound')) return null
    throw error
  }
}

/**
 * These bills as the server has them now. One that the list of what is due leaves out is read by itself, because only its own page says
 * that it is paid. Rejects with an ApiError.
 */
export async function findChosen(
  communityIdentifier: string,
  ids: readonly number[],
  signal?: AbortSignal,
): Promise<Map<number, Bill>> {
  const found = await findDue(communityIdentifier, ids, signal)
  const others = ids.filter((id) => !found.has(id))
  const read = await Promise.all(others.map((id) => readBill(id, signal)))
  for (const bill of read) if (bill) found.set(bill.id, bill)
  return found
}

interface BillId {
  readonly communityIdentifier: string
  readonly id: number
}

/** The bill's row in a list that was read before, and when that was. */
function listed(id: number): { bill: Bill; at: number } | undefined {
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['bills'] })) {
    const page = query.state.data as Partial<BillPage> | undefined
    const bill = Array.isArray(page?.bills) ? page.bills.find((row) => row.id === id) : undefined
    if (bill) return { bill, at: query.state.dataUpdatedAt }
  }
  return undefined
}

/** One bill; null if the resident has none with that id. Each page that opens reads it again, because others may have paid it. */
export function useBill({ communityIdentifier, id }: BillId): UseQueryResult<Bill | null> {
  const options = offlineRead<Bill | null>(['bills', 'one', communityIdentifier, id])
  return useQuery({
    ...options,
    initialData: () => listed(id)?.bill ?? options.initialData(),
    initialDataUpdatedAt: () => listed(id)?.at ?? options.initialDataUpdatedAt(),
    refetchOnMount: 'always',
    queryFn: ({ signal }) => readBill(id, signal),
  })
}

/** The chosen bills as the server has them now. Earlier readings are not used. */
export function useChosen(
  communityIdentifier: string,
  ids: readonly number[],
): UseQueryResult<ReadonlyMap<number, Bill>> {
  return useQuery({
    queryKey: ['bills', 'chosen', communityIdentifier, ids],
    gcTime: 0,
    staleTime: 0,
    queryFn: ({ signal }) => findChosen(communityIdentifier, ids, signal),
  })
}

/** The community's name for receipts, such as 晨曦家园. */
export function useCommunityName(communityIdentifier: string): string | undefined {
  const { data } = useQuery({
    ...offlineRead<string>(['community-name', communityIdentifier]),
    staleTime: DAY,
    queryFn: async ({ signal }): Promise<string> => {
      const rows = await call(communities, {}, { signal })
      return rows.find((row) => row.identifier === communityIdentifier)?.name ?? ''
    },
  })
  return data || undefined
}

/** Reads all bills again. It is called after anything that changes what is paid. */
export const refreshBills = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['bills'] })
