import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import { payments } from '@/contract/weapp/order'
import { offlineRead } from '@/queries/offline-reads'
import { call } from '@/session/backend'
import { grouped } from './grouping'
import type { Bill } from './unpaid'
import { formatDay, formatMonth } from '@/shared/dates'

/** A payment that arrived, with its bills. */
export type Payment = Output<typeof payments>[number]

interface Asked {
  readonly communityIdentifier: string
  /** Limits the payments to those for one house. */
  readonly membershipId?: number
}

/** All payments in a community, the newest first. The backend has no pages of them. They are readable without a network. */
export const usePaymentHistory = (
  { communityIdentifier, membershipId }: Asked,
  enabled = true,
): UseQueryResult<Payment[]> =>
  useQuery({
    enabled,
    ...offlineRead<Payment[]>(['bills', 'payments', communityIdentifier, membershipId ?? null]),
    refetchOnMount: 'always',
    queryFn: ({ signal }): Promise<Payment[]> =>
      call(payments, { communityIdentifier, membershipId }, { signal }),
  })

/** When a bill was paid, which the bill itself does not tell; undefined if it is not known. */
export function usePaidAt(communityIdentifier: string, bill: Bill | null | undefined): number | undefined {
  const { data } = usePaymentHistory({ communityIdentifier }, bill?.paid === 'paid')
  return bill ? data?.find(({ bills }) => bills.some(({ id }) => id === bill.id))?.paidAt : undefined
}

export interface Month {
  readonly title: string
  readonly payments: readonly Payment[]
}

/** Groups payments by month, in the order of the list. */
export const byMonth = (rows: readonly Payment[]): Month[] =>
  grouped(rows, ({ paidAt }) => (paidAt === undefined ? '没有付款日期' : `${formatMonth(paidAt)}付款`)).map(
    ([title, ofMonth]) => ({ title, payments: ofMonth }),
  )

/** The line below a payment's name: when it arrived, and the number of bills if there were several. */
export const paymentNote = ({ paidAt, bills }: Payment, now: number): string =>
  [
    paidAt === undefined ? undefined : `${formatDay(paidAt, now)}付款`,
    bills.length > 1 ? `${bills.length} 笔账单一起付的，点开查看` : undefined,
  ]
    .filter(Boolean)
    .join('\n')
