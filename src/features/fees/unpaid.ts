import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import { mapRows, unreadableIn, type Rows } from '@/contract/core/rows'
import { orders } from '@/contract/weapp/orders'
import type { order } from '@/contract/weapp/order'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'

/** A bill of the list. Only a bill that was read by itself has the two payment numbers and the date. */
export type Bill = Output<typeof orders>['bills'][number] &
  Pick<Output<typeof order>, 'paymentNumber' | 'merchantNumber' | 'date'>

interface DueAsked {
  readonly communityIdentifier: string
  readonly title?: string
  /** Counts from 1. */
  readonly page: number
  readonly perPage: number
}

interface DueRead {
  readonly bills: Rows<Bill>
  readonly total: number
  readonly lastPage: number
}

/** One page of the unpaid bills. A row without a state of its own has the state that was asked for (R36). Rejects with an ApiError. */
export async function readDue(asked: DueAsked, signal?: AbortSignal): Promise<DueRead> {
  const { bills, pages } = await call(orders, { ...asked, paid: false }, { signal })
  // A first page without rows is an empty list, even if the count beside it says otherwise (R26).
  const isEmpty = asked.page === 1 && bills.length === 0 && unreadableIn(bills) === 0
  const total = isEmpty ? 0 : (pages?.total ?? bills.length)
  return {
    bills: mapRows(bills, (bill) => ({ ...bill, paid: bill.paid ?? ('unpaid' as const) })),
    total,
    // Real answers contain only the total and the size of a page, which may differ from the size that was asked for.
    lastPage: isEmpty ? 1 : (pages?.lastPage ?? Math.ceil(total / (pages?.perPage ?? asked.perPage))),
  }
}

/** A bill can be paid if it is 未付款 and open, and if its amount is above zero (R36). */
export const isDue = ({ paid, state, amount }: Bill): boolean =>
  paid === 'unpaid' && (state === 'open' || state === undefined) && amount > 0

/** The largest page that one request may have. Hardly anybody has more bills to pay. */
export const MAX_SUMMED = 100

export interface Unpaid {
  readonly count: number
  /** The sum in fen; undefined if there are more bills than one answer holds. */
  readonly fen?: number
}

export const sumOf = (bills: readonly Pick<Bill, 'amount'>[]): number =>
  bills.reduce((sum, { amount }) => sum + amount, 0)

/** The number of unpaid bills in a community and their sum, by one request. */
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
