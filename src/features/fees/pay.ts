import { failedWith, sentenceOf, isUnknownOutcome } from '@/api/errors'
import { payOrder } from '@/contract/weapp/payments'
import { clock } from '@/platform/clock'
import { requestPayment, type PaymentParams } from '@/platform/payment'
import { call } from '@/session/backend'
import { addPending, removePending, isPending, restorePending } from './pending'
import { findBills } from './queries'
import type { Bill } from './unpaid'

/** How one bill's payment ended, as far as this phone knows. */
export type PaymentEnd =
  /** WeChat took the money; the server has yet to say so. */
  | { readonly kind: 'submitted' }
  /** Nothing was charged now: it is paid already, closed, or not the resident's any more. */
  | { readonly kind: 'paid' | 'closed' | 'gone' }
  /** Nothing was charged: the server asks another amount than was confirmed, in fen. */
  | { readonly kind: 'changed'; readonly amount: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** What the resident confirmed: the bill as it was shown, and its amount in fen. */
export interface Confirmed {
  readonly communityIdentifier: string
  readonly bill: Bill
  readonly amount: number
}

const NOT_CHARGED = '没有扣款。'

/** Undefined while it can be paid. */
function endByBill(bill: Bill | undefined): PaymentEnd | undefined {
  if (!bill) return { kind: 'gone' }
  if (bill.paid === 'paid') return { kind: 'paid' }
  return bill.state === 'closed' ? { kind: 'closed' } : undefined
}

const lookUp = async ({ communityIdentifier, bill }: Confirmed) =>
  (await findBills(communityIdentifier, [bill.id])).get(bill.id)

const failed = (error: unknown): PaymentEnd => ({
  kind: 'failed',
  // The parameters alone cost nothing, so an answer that was lost leaves nothing open.
  sentence: NOT_CHARGED + (isUnknownOutcome(error) ? '网络中断，请稍后重试' : sentenceOf(error)),
})

/** weapp.payOrder, once: what was lost on the way is looked up and never sent again by itself. */
async function askParameters(confirmed: Confirmed): Promise<PaymentParams | PaymentEnd> {
  const { bill, amount } = confirmed
  try {
    const { amount: charged, signType, ...params } = await call(payOrder, { id: bill.id })
    if (charged !== amount) return { kind: 'changed', amount: charged }
    return { ...params, signType: signType as PaymentParams['signType'] }
  } catch (error) {
    if (failedWith(error, payOrder, 'alreadyPaid')) return { kind: 'paid' }
    if (failedWith(error, payOrder, 'closed')) return { kind: 'closed' }
    if (failedWith(error, payOrder, 'notFound')) return { kind: 'gone' }
    const now = await lookUp(confirmed).catch(() => bill)
    return endByBill(now) ?? failed(error)
  }
}

async function openWechat(confirmed: Confirmed, params: PaymentParams): Promise<PaymentEnd> {
  const { communityIdentifier, bill, amount } = confirmed
  const { id: billId, number } = bill
  // Before WeChat opens: it may close the app, with the money on its way.
  const begun = { communityIdentifier, billId, number, amount }
  addPending({ ...begun, at: clock.now(), submitted: false })
  const outcome = await requestPayment(params)
  if (outcome === 'paid') {
    addPending({ ...begun, at: clock.now(), submitted: true })
    return { kind: 'submitted' }
  }
  const now = await lookUp(confirmed).catch(() => bill)
  removePending(billId)
  const ended = endByBill(now)
  if (ended) return ended
  if (outcome === 'cancelled') return { kind: 'cancelled' }
  return { kind: 'failed', sentence: `${NOT_CHARGED}微信支付没有完成，请检查支付方式后重试` }
}

async function pay(confirmed: Confirmed): Promise<PaymentEnd> {
  const { bill } = confirmed
  restorePending()
  if (isPending(bill.id)) return { kind: 'submitted' }
  try {
    const now = await lookUp(confirmed)
    const ended = endByBill(now)
    if (ended) return ended
    if (now && now.amount !== bill.amount) return { kind: 'changed', amount: now.amount }
  } catch (error) {
    return failed(error)
  }
  const params = await askParameters(confirmed)
  return 'kind' in params ? params : openWechat(confirmed, params)
}

/** One at a time on this phone, whichever page asks: WeChat shows one sheet. */
let flight: Promise<PaymentEnd> | undefined

/** Pays one bill. Never rejects, and never pays twice: a second call while one is under way is refused. */
export async function payOne(confirmed: Confirmed): Promise<PaymentEnd> {
  if (flight) return { kind: 'failed', sentence: `${NOT_CHARGED}另一笔正在支付，请等它结束` }
  flight = pay(confirmed)
  try {
    return await flight
  } finally {
    flight = undefined
  }
}
