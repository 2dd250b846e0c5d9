import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { unreadableIn, withUnreadable } from '@/contract/core/rows'
import { communities } from '@/contract/weapp/places'
import { orderList } from '@/contract/wjdh/orders'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { queryClient } from '@/queries/query-client'
import { DAY } from '@/shared/dates'
import { asAsked, UNPAID_FILTER, MAX_SUMMED, type Bill } from './unpaid'

const PAID = { paid: true } as const

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
  readonly which: 'due' | 'paid'
  /** From 1. */
  readonly page: number
  /** Of this kind only (物业费 ...). */
  readonly title?: string
}

/** One page of what is due or was paid, newest first; the first is kept for reading without a network. Others pay too. */
export function useBills({ communityIdentifier, which, page, title }: Asked): UseQueryResult<BillPage> {
  const key = ['bills', which, communityIdentifier, title ?? null, page]
  return useQuery({
    ...(page === 1 ? offlineRead<BillPage>(key) : { queryKey: key }),
    refetchOnMount: 'always',
    queryFn: async ({ signal }): Promise<BillPage> => {
      const filters = which === 'due' ? UNPAID_FILTER : PAID
      const asked = { communityIdentifier, ...filters, title, page, perPage: PER_PAGE }
      const { bills, pages } = await call(orderList, asked, { signal })
      const rows = withUnreadable(
        bills.map((bill) => asAsked(bill, filters)),
        unreadableIn(bills),
      )
      // A first page without a row is an empty list, whatever the count beside it says (R26).
      const isEmpty = page === 1 && bills.length === 0 && unreadableIn(bills) === 0
      return {
        bills: rows,
        total: isEmpty ? 0 : (pages?.total ?? bills.length),
        lastPage: isEmpty ? 1 : (pages?.lastPage ?? 1),
      }
    },
  })
}

/** What the server says of these bills now; who is not there is not the resident's (any more). Rejects with an ApiError. */
export async function findBills(
  communityIdentifier: string,
  ids: readonly number[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, Bill>> {
  const found = new Map<number, Bill>()
  const wanted = new Set(ids)
  // The document has no filter for a number or an id.
  for (let page = 1, last = 1; page <= last && found.size < wanted.size; page++) {
    const asked = { communityIdentifier, page, perPage: MAX_SUMMED }
    const { bills, pages } = await call(orderList, asked, { signal })
    for (const bill of bills) if (wanted.has(bill.id)) found.set(bill.id, bill)
    last = pages?.lastPage ?? 1
  }
  return found
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
    queryFn: async ({ signal }): Promise<Bill | null> =>
      (await findBills(communityIdentifier, [id], signal)).get(id) ?? null,
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
    queryFn: ({ signal }) => findBills(communityIdentifier, ids, signal),
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
