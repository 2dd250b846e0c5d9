import { ApiError, sentenceOf, isUnknownOutcome } from '@/api/errors'
import { payOrder } from '@/contract/weapp/payments'
import { clock } from '@/platform/clock'
import { requestPayment, type PaymentParams } from '@/platform/payment'
import { call } from '@/session/backend'
import { addPending, removePending, isPending, restorePending } from './pending'
import { findChosen } from './queries'
import { isDue, type Bill } from './unpaid'

/** How a payment of one or several bills ended, as far as this phone knows. All of them are paid, or none. */
export type PaymentEnd =
  /** WeChat took the money, and the server has not confirmed it yet. */
  | { readonly kind: 'submitted' }
  /** Nothing was charged, because these bills are paid, closed, or not the resident's any more. */
  | { readonly kind: 'ended'; readonly ids: readonly number[] }
  /** Nothing was charged, because the server asks for other amounts than were confirmed; fen by bill. */
  | { readonly kind: 'changed'; readonly amounts: ReadonlyMap<number, number> }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** What the resident confirmed: the bills, and their amounts in fen as they were shown. */
export interface Confirmed {
  readonly communityIdentifier: string
  readonly bills: readonly { readonly bill: Bill; readonly amount: number }[]
}

type Now = ReadonlyMap<number, Bill>

const NOT_CHARGED = '没有扣款。'

const isPayable = (bill: Bill | undefined): boolean => bill !== undefined && isDue(bill)

const idsOf = ({ bills }: Confirmed) => bills.map(({ bill }) => bill.id)
const totalOf = ({ bills }: Confirmed) => bills.reduce((sum, { amount }) => sum + amount, 0)

const lookUp = (confirmed: Confirmed): Promise<Now> =>
  findChosen(confirmed.communityIdentifier, idsOf(confirmed))

/** The end of the payment if some of the bills cannot be paid; otherwise undefined. */
function ended(confirmed: Confirmed, now: Now): PaymentEnd | undefined {
  const ids = idsOf(confirmed).filter((id) => !isPayable(now.get(id)))
  return ids.length > 0 ? { kind: 'ended', ids } : undefined
}

/** The end of the payment if the server's amounts differ from those that were shown; otherwise undefined. */
function changed({ bills }: Confirmed, now: Now): PaymentEnd | undefined {
  const amounts = new Map(bills.map(({ bill }) => [bill.id, now.get(bill.id)?.amount ?? bill.amount]))
  return bills.some(({ bill }) => amounts.get(bill.id) !== bill.amount)
    ? { kind: 'changed', amounts }
    : undefined
}

const failed = (error: unknown): PaymentEnd => ({
  kind: 'failed',
  // Asking for the parameters charges nothing, so a lost answer leaves nothing open.
  sentence: NOT_CHARGED + (isUnknownOutcome(error) ? '网络中断，请稍后重试' : sentenceOf(error)),
})

const knownOf = ({ bills }: Confirmed): Now => new Map(bills.map(({ bill }) => [bill.id, bill]))

/** The end of a payment for which the server would charge another sum than its own list said a moment ago. */
async function asksOther(confirmed: Confirmed, charged: number): Promise<PaymentEnd> {
  const now = await lookUp(confirmed).catch(() => knownOf(confirmed))
  const [first, ...others] = confirmed.bills
  if (first && others.length === 0) return { kind: 'changed', amounts: new Map([[first.bill.id, charged]]) }
  return changed(confirmed, now) ?? failed(new ApiError('contract', { operation: payOrder.id }))
}

/** Calls weapp.payOrder once. If the answer is lost, the bills are looked up and the call is not repeated. */
async function askParameters(confirmed: Confirmed): Promise<PaymentParams | PaymentEnd> {
  try {
    const { amount, signType, ...params } = await call(payOrder, { ids: idsOf(confirmed) })
    if (amount !== undefined && amount !== totalOf(confirmed)) return await asksOther(confirmed, amount)
    return { ...params, signType: signType as PaymentParams['signType'] }
  } catch (error) {
    const now = await lookUp(confirmed).catch(() => knownOf(confirmed))
    return ended(confirmed, now) ?? failed(error)
  }
}

async function openWechat(confirmed: Confirmed, params: PaymentParams): Promise<PaymentEnd> {
  const { communityIdentifier, bills } = confirmed
  // It is noted before WeChat's sheet opens, because WeChat may close the app while the money is on its way.
  const note = (submitted: boolean) =>
    bills.forEach(({ bill, amount }) =>
      addPending({
        communityIdentifier,
        billId: bill.id,
        number: bill.number,
        amount,
        at: clock.now(),
        submitted,
      }),
    )
  note(false)
  const outcome = await requestPayment(params)
  if (outcome === 'paid') {
    note(true)
    return { kind: 'submitted' }
  }
  const now = await lookUp(confirmed).catch(() => knownOf(confirmed))
  idsOf(confirmed).forEach(removePending)
  const end = ended(confirmed, now)
  if (end) return end
  if (outcome === 'cancelled') return { kind: 'cancelled' }
  return { kind: 'failed', sentence: `${NOT_CHARGED}微信支付没有完成，请检查支付方式后重试` }
}

async function pay(confirmed: Confirmed): Promise<PaymentEnd> {
  restorePending()
  if (idsOf(confirmed).some(isPending)) return { kind: 'submitted' }
  try {
    const now = await lookUp(confirmed)
    const end = ended(confirmed, now) ?? changed(confirmed, now)
    if (end) return end
  } catch (error) {
    return failed(error)
  }
  const params = await askParameters(confirmed)
  return 'kind' in params ? params : openWechat(confirmed, params)
}

/** Only one payment runs at a time on this phone, because WeChat shows one sheet. */
let pending: Promise<PaymentEnd> | undefined

/** Pays bills in one payment. Never rejects and never pays twice: a second call during a payment is refused. */
export async function payTogether(confirmed: Confirmed): Promise<PaymentEnd> {
  if (pending) return { kind: 'failed', sentence: `${NOT_CHARGED}另一笔正在支付，请等它结束` }
  pending = pay(confirmed)
  try {
    return await pending
  } finally {
    pending = undefined
  }
}
