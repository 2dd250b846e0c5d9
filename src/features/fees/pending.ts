import * as v from 'valibot'
import { clock } from '@/platform/clock'
import { personalStore } from '@/queries/personal-store'
import { findChosen, refreshBills } from './queries'
import { isDue } from './unpaid'

/** If no money has arrived after this time, the bill can be paid again. */
const EXPIRES_AFTER_MS = 15 * 60_000

const payment = v.object({
  communityIdentifier: v.string(),
  billId: v.number(),
  number: v.optional(v.string()),
  /** In fen. */
  amount: v.number(),
  /** When WeChat's sheet was opened, in epoch milliseconds. */
  at: v.number(),
  /** True if WeChat said that it took the money. Otherwise its sheet is open, or was open when the app was closed. */
  submitted: v.boolean(),
})
/** A payment that was handed to WeChat and that the server has not confirmed. */
export type PendingPayment = v.InferOutput<typeof payment>

interface Payments {
  readonly pending: readonly PendingPayment[]
  /** Payments for which no money arrived in time. */
  readonly expired: readonly PendingPayment[]
}

const EMPTY: Payments = { pending: [], expired: [] }
/** The records say of a person only that something is to be paid. */
const store = personalStore({
  kind: 'payment',
  key: 'pending',
  version: 2,
  schema: v.array(payment),
  plainFields: ['number', 'communityIdentifier'],
  initial: EMPTY,
})

export const usePayments = store.useMemory

/** If the storage is full, the payment is known while the app lives. After that only the server prevents a second one. */
function keep(pending: readonly PendingPayment[], expired = usePayments.getState().expired): void {
  usePayments.setState({ pending, expired })
  if (pending.length > 0) store.write([...pending])
  else store.remove()
}

const others = (billId: number) => usePayments.getState().pending.filter((one) => one.billId !== billId)

/** Restores the payments that were under way when the app was closed. */
export function restorePending(): void {
  const { pending } = usePayments.getState()
  const known = new Set(pending.map(({ billId }) => billId))
  const recalled = (store.read() ?? []).filter(({ billId }) => !known.has(billId))
  if (recalled.length > 0) keep([...pending, ...recalled])
}

export const addPending = (begun: PendingPayment): void => keep([...others(begun.billId), begun])
export const removePending = (billId: number): void => keep(others(billId))
export const isPending = (billId: number): boolean =>
  usePayments.getState().pending.some((one) => one.billId === billId)
export const dismissLapsed = (): void => usePayments.setState({ expired: [] })

/** Asks the server about the payments under way in a community. Rejects with an ApiError. */
export async function confirmPending(communityIdentifier: string): Promise<void> {
  const asked = usePayments
    .getState()
    .pending.filter((one) => one.communityIdentifier === communityIdentifier)
  if (asked.length === 0) return
  const ids = asked.map(({ billId }) => billId)
  const found = await findChosen(communityIdentifier, ids)
  const isStillDue = ({ billId }: PendingPayment) => {
    const bill = found.get(billId)
    return bill !== undefined && isDue(bill)
  }
  const hasEnded = (one: PendingPayment) => !isStillDue(one) || clock.now() - one.at >= EXPIRES_AFTER_MS
  if (!asked.some(hasEnded)) return
  // The pages read their bills first. A payment that ended earlier would leave a paid bill due for a moment, with its button.
  await refreshBills()
  // Another page may have asked at the same time. What it has ended, or replaced by a new payment, is left alone.
  const { pending, expired } = usePayments.getState()
  const ended = asked.filter((one) => pending.includes(one) && hasEnded(one))
  keep(
    pending.filter((one) => !ended.includes(one)),
    [...expired, ...ended.filter(isStillDue)],
  )
}
