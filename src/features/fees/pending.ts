import * as v from 'valibot'
import { clock } from '@/platform/clock'
import { personalStore } from '@/queries/personal-store'
import { findOrders, refreshOrders } from './queries'
import type { Order } from './unpaid'

/** After so long without the money the order can be paid anew. */
const GIVEN_UP_MS = 15 * 60_000

const payment = v.object({
  communityIdentifier: v.string(),
  orderId: v.number(),
  number: v.string(),
  /** Fen. */
  amount: v.number(),
  /** Epoch milliseconds when WeChat was opened. */
  at: v.number(),
  /** WeChat said that it took the money; otherwise its sheet is open, or was when the app was closed. */
  submitted: v.boolean(),
})
/** A payment that was handed to WeChat and of which the server has not spoken. */
export type PendingPayment = v.InferOutput<typeof payment>

interface Payments {
  readonly pending: readonly PendingPayment[]
  /** No money came in time. */
  readonly lapsed: readonly PendingPayment[]
}

const EMPTY: Payments = { pending: [], lapsed: [] }
/** Says of a person only that something is to be paid. */
const store = personalStore({
  kind: 'payment',
  key: 'pending',
  version: 2,
  schema: v.array(payment),
  plainFields: ['number', 'communityIdentifier'],
  initial: EMPTY,
})

export const usePayments = store.useMemory

/** A full storage: known while the app lives; after that the server alone keeps from paying twice. */
function keep(pending: readonly PendingPayment[], lapsed = usePayments.getState().lapsed): void {
  usePayments.setState({ pending, lapsed })
  if (pending.length > 0) store.write([...pending])
  else store.remove()
}

const others = (orderId: number) => usePayments.getState().pending.filter((one) => one.orderId !== orderId)

/** What was under way when WeChat closed the app. */
export function recallPending(): void {
  const { pending } = usePayments.getState()
  const known = new Set(pending.map(({ orderId }) => orderId))
  const recalled = (store.read() ?? []).filter(({ orderId }) => !known.has(orderId))
  if (recalled.length > 0) keep([...pending, ...recalled])
}

export const beginPending = (begun: PendingPayment): void => keep([...others(begun.orderId), begun])
export const endPending = (orderId: number): void => keep(others(orderId))
export const isPending = (orderId: number): boolean =>
  usePayments.getState().pending.some((one) => one.orderId === orderId)
export const dismissLapsed = (): void => usePayments.setState({ lapsed: [] })

const isDue = (order: Order | undefined) => order?.paid === 'unpaid' && order.state === 'open'

/** Asks the server about what is under way in a community. Rejects with an ApiError. */
export async function settlePending(communityIdentifier: string): Promise<void> {
  const asked = usePayments
    .getState()
    .pending.filter((one) => one.communityIdentifier === communityIdentifier)
  if (asked.length === 0) return
  const ids = asked.map(({ orderId }) => orderId)
  const found = await findOrders(communityIdentifier, ids)
  // Two pages may ask at a time: what the other one has ended, or a new payment has replaced, is left alone.
  const { pending, lapsed } = usePayments.getState()
  const ended = asked.filter(
    (one) => pending.includes(one) && (!isDue(found.get(one.orderId)) || clock.now() - one.at >= GIVEN_UP_MS),
  )
  if (ended.length === 0) return
  keep(
    pending.filter((one) => !ended.includes(one)),
    [...lapsed, ...ended.filter(({ orderId }) => isDue(found.get(orderId)))],
  )
  await refreshOrders()
}
