import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import { mapRows, unreadableIn, type Rows } from '@/contract/core/rows'
import { orders } from '@/contract/weapp/orders'
import type { order } from '@/contract/weapp/order'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'

/** A bill of the list; the two numbers and the date are told of a single one only. */
export type Bill = Output<typeof orders>['bills'][number] &
  Pick<Output<typeof order>, 'paymentNumber' | 'merchantNumber' | 'date'>

interface DueAsked {
  readonly communityIdentifier: string
  readonly title?: string
  /** From 1. */
  readonly page: number
  readonly perPage: number
}

interface DueRead {
  readonly bills: Rows<Bill>
  readonly total: number
  readonly lastPage: number
}

/** A page of what is due; a row that says no state of its own is as it was asked for (R36). Rejects with an ApiError. */
export async function readDue(asked: DueAsked, signal?: AbortSignal): Promise<DueRead> {
  const { bills, pages } = await call(orders, { ...asked, paid: false }, { signal })
  // A first page without a row is an empty list, whatever the count beside it says (R26).
  const isEmpty = asked.page === 1 && bills.length === 0 && unreadableIn(bills) === 0
  const total = isEmpty ? 0 : (pages?.total ?? bills.length)
  return {
    bills: mapRows(bills, (bill) => ({ ...bill, paid: bill.paid ?? ('unpaid' as const) })),
    total,
    // A real answer says no more than the total and the size of a page, and need not keep to the size that was asked for.
    lastPage: isEmpty ? 1 : (pages?.lastPage ?? Math.ceil(total / (pages?.perPage ?? asked.perPage))),
  }
}

/** Only 未付款 can be paid, while it is open and there is something to pay (R36). */
export const isDue = ({ paid, state, amount }: Bill): boolean =>
  paid === 'unpaid' && (state === 'open' || state === undefined) && amount > 0

/** As many as one request may cost; hardly anybody has more to pay. */
export const MAX_SUMMED = 100

export interface Unpaid {
  readonly count: number
  /** Fen of all of them; undefined when there are more than one answer holds. */
  readonly fen?: number
}

export const sumOf = (bills: readonly Pick<Bill, 'amount'>[]): number =>
  bills.reduce((sum, { amount }) => sum + amount, 0)

/** How many bills wait for the resident in a community, and their sum, by one request. */
export function useUnpaid(communityIdentifier: string | undefined): UseQueryResult<Unpaid> {
  return useQuery({
    ...offlineRead<Unpaid>(['bills', 'unpaid', communityIdentifier]),
    enabled: communityIdentifier !== undefined,
    queryFn: async ({ signal }): Promise<Unpaid> => {
      const asked = { communityIdentifier: communityIdentifier ?? '', page: 1, perPage: MAX_SUMMED }
      const { bills, total } = await readDue(asked, signal)
      if (total !== bills.length) return { count: total }
      const due = bills.filter(isDue)
      return { count: due.length, fen: sumOf(due) }
    },
  })
}
