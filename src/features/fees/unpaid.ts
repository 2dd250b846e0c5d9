import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import { orderList } from '@/contract/wjdh/orders'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'

export type Bill = Output<typeof orderList>['bills'][number]

/** What can be paid: neither paid nor closed. */
export const UNPAID_FILTER = { paid: false, open: true } as const

/** What the list says is paid, where a row leaves it to what was asked for (R36). */
export const asAsked = (bill: Bill, { paid }: { readonly paid: boolean }): Bill => ({
  ...bill,
  paid: bill.paid ?? (paid ? 'paid' : 'unpaid'),
})

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
      const asked = { communityIdentifier: communityIdentifier ?? '', ...UNPAID_FILTER, perPage: MAX_SUMMED }
      const { bills, pages } = await call(orderList, asked, { signal })
      const total = pages?.total ?? bills.length
      if (total !== bills.length) return { count: total }
      const due = bills.map((bill) => asAsked(bill, asked)).filter(isDue)
      return { count: due.length, fen: sumOf(due) }
    },
  })
}
