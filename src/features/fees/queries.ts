import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { unreadableIn, withUnreadable } from '@/contract/core/rows'
import { communities } from '@/contract/weapp/places'
import { order } from '@/contract/weapp/order'
import { failedWith } from '@/api/errors'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { queryClient } from '@/queries/query-client'
import { DAY } from '@/shared/dates'
import { MAX_SUMMED, readDue, type Bill } from './unpaid'

/** Rows of a page: the list is turned over like one of paper, so that only what is on screen costs. */
const PER_PAGE = 20

export interface BillPage {
  readonly bills: readonly Bill[]
  readonly total: number
  /** From 1. */
  readonly lastPage: number
}

interface Asked {
  readonly communityIdentifier: string
  /** From 1. */
  readonly page: number
  /** Of this kind only (物业费 ...). */
  readonly title?: string
}

/** One page of what is due, newest first; the first is kept for reading without a network. Others pay too. */
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
      // A backend that does not know the filter answers with all.
      const fitting = title === undefined ? bills : bills.filter((bill) => bill.title === title)
      return {
        bills: withUnreadable(fitting, unreadableIn(bills)),
        total: fitting.length < bills.length ? fitting.length : total,
        lastPage,
      }
    },
  })
}

/** Of these bills those that are due now, as the server has them. Rejects with an ApiError. */
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

/** One bill, due or not; null when the resident has none of that id (any more). Rejects with an ApiError. */
async function readBill(id: number, signal?: AbortSignal): Promise<Bill | null> {
  try {
    const { paymentNumber, ...bill } = await call(order, { id }, { signal })
    return { ...bill, id, paymentNumber, paid: bill.paid ?? (paymentNumber ? 'paid' : 'unpaid') }
  } catch (error) {
    if (failedWith(error, order, 'notFound')) return null
    throw error
  }
}

interface BillId {
  readonly communityIdentifier: string
  readonly id: number
}

/** The row of a list that was read already. */
function listed(id: number): { bill: Bill; at: number } | undefined {
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['bills'] })) {
    const page = query.state.data as Partial<BillPage> | undefined
    const bill = Array.isArray(page?.bills) ? page.bills.find((row) => row.id === id) : undefined
    if (bill) return { bill, at: query.state.dataUpdatedAt }
  }
  return undefined
}

/** One bill; null when the resident has none of that id. Read anew by every page that opens: others may pay it. */
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

/** The bills that were chosen to be paid, as the server has them now; never from an earlier reading. */
export function useChosen(
  communityIdentifier: string,
  ids: readonly number[],
): UseQueryResult<ReadonlyMap<number, Bill>> {
  return useQuery({
    queryKey: ['bills', 'chosen', communityIdentifier, ids],
    gcTime: 0,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const found = await findDue(communityIdentifier, ids, signal)
      const others = ids.filter((id) => !found.has(id))
      const read = await Promise.all(others.map((id) => readBill(id, signal)))
      for (const bill of read) if (bill) found.set(bill.id, bill)
      return found
    },
  })
}

/** 晨曦家园: the community's name, for receipts. */
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

/** After anything that changes what is paid. */
export const refreshBills = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['bills'] })
