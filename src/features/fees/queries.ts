import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { communities } from '@/contract/weapp/places'
import { orderList } from '@/contract/wjdh/orders'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { queryClient } from '@/queries/query-client'
import { DAY } from '@/shared/dates'
import { DUE, SUMMED, type Order } from './unpaid'

const PAID = { paid: true } as const

/** Rows of a page: the list is turned over like one of paper, so that only what is on screen costs. */
export const PER_PAGE = 20

export interface OrderPage {
  readonly orders: readonly Order[]
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
export function useOrders({ communityIdentifier, which, page, title }: Asked): UseQueryResult<OrderPage> {
  const key = ['orders', which, communityIdentifier, title ?? null, page]
  return useQuery({
    ...(page === 1 ? offlineRead<OrderPage>(key) : { queryKey: key }),
    refetchOnMount: 'always',
    queryFn: async ({ signal }): Promise<OrderPage> => {
      const filters = which === 'due' ? DUE : PAID
      const asked = { communityIdentifier, ...filters, title, page, perPage: PER_PAGE }
      const { orders, pages } = await call(orderList, asked, { signal })
      return { orders, total: pages?.total ?? orders.length, lastPage: pages?.lastPage ?? 1 }
    },
  })
}

/** What the server says of these orders now; who is not there is not the resident's (any more). Rejects with an ApiError. */
export async function findOrders(
  communityIdentifier: string,
  ids: readonly number[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, Order>> {
  const found = new Map<number, Order>()
  const wanted = new Set(ids)
  // The document has no filter for a number or an id.
  for (let page = 1, last = 1; page <= last && found.size < wanted.size; page++) {
    const asked = { communityIdentifier, page, perPage: SUMMED }
    const { orders, pages } = await call(orderList, asked, { signal })
    for (const order of orders) if (wanted.has(order.id)) found.set(order.id, order)
    last = pages?.lastPage ?? 1
  }
  return found
}

interface OrderId {
  readonly communityIdentifier: string
  readonly id: number
}

/** The row of a list that was read already. */
function listed(id: number): { order: Order; at: number } | undefined {
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['orders'] })) {
    const page = query.state.data as Partial<OrderPage> | undefined
    const order = Array.isArray(page?.orders) ? page.orders.find((row) => row.id === id) : undefined
    if (order) return { order, at: query.state.dataUpdatedAt }
  }
  return undefined
}

/** One order; null when the resident has none of that id. Read anew by every page that opens: others may pay it. */
export function useOrder({ communityIdentifier, id }: OrderId): UseQueryResult<Order | null> {
  const options = offlineRead<Order | null>(['orders', 'one', communityIdentifier, id])
  return useQuery({
    ...options,
    initialData: () => listed(id)?.order ?? options.initialData(),
    initialDataUpdatedAt: () => listed(id)?.at ?? options.initialDataUpdatedAt(),
    refetchOnMount: 'always',
    queryFn: async ({ signal }): Promise<Order | null> =>
      (await findOrders(communityIdentifier, [id], signal)).get(id) ?? null,
  })
}

/** The orders that were chosen to be paid, as the server has them now; never from an earlier reading. */
export function useChosen(
  communityIdentifier: string,
  ids: readonly number[],
): UseQueryResult<ReadonlyMap<number, Order>> {
  return useQuery({
    queryKey: ['orders', 'chosen', communityIdentifier, ids],
    gcTime: 0,
    staleTime: 0,
    queryFn: ({ signal }) => findOrders(communityIdentifier, ids, signal),
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
export const refreshOrders = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['orders'] })
