import { ApiError, sentenceOf, isUnknownOutcome } from '@/api/errors'
import { payOrder } from '@/contract/weapp/payments'
import { clock } from '@/platform/clock'
import { requestPayment, type PaymentParams } from '@/platform/payment'
import { call } from '@/session/backend'
import { addPending, removePending, isPending, restorePending } from './pending'
import { findChosen } from './queries'
import { isDue, type Bill } from './unpaid'

/** How a payment of one bill or of several ended, as far as this phone knows. It is one payment: of all or of none. */
export type PaymentEnd =
  /** WeChat took the money; the server has yet to say so. */
  | { readonly kind: 'submitted' }
  /** Nothing was charged: of these bills some are paid already, closed, or not the resident's any more. */
  | { readonly kind: 'ended'; readonly ids: readonly number[] }
  /** Nothing was charged: the server asks other amounts than were confirmed, in fen by bill. */
  | { readonly kind: 'changed'; readonly amounts: ReadonlyMap<number, number> }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** What the resident confirmed: the bills as they were shown, and their amounts in fen. */
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

/** Undefined while all of them can be paid. */
function ended(confirmed: Confirmed, now: Now): PaymentEnd | undefined {
  const ids = idsOf(confirmed).filter((id) => !isPayable(now.get(id)))
  return ids.length > 0 ? { kind: 'ended', ids } : undefined
}

/** Undefined while the list says what was shown. */
function changed({ bills }: Confirmed, now: Now): PaymentEnd | undefined {
  const amounts = new Map(bills.map(({ bill }) => [bill.id, now.get(bill.id)?.amount ?? bill.amount]))
  return bills.some(({ bill }) => amounts.get(bill.id) !== bill.amount)
    ? { kind: 'changed', amounts }
    : undefined
}

const failed = (error: unknown): PaymentEnd => ({
  kind: 'failed',
  // The parameters alone cost nothing, so an answer that was lost leaves nothing open.
  sentence: NOT_CHARGED + (isUnknownOutcome(error) ? '网络中断，请稍后重试' : sentenceOf(error)),
})

const knownOf = ({ bills }: Confirmed): Now => new Map(bills.map(({ bill }) => [bill.id, bill]))

/** The server charges another sum than its own list said a moment ago. */
async function asksOther(confirmed: Confirmed, charged: number): Promise<PaymentEnd> {
  const now = await lookUp(confirmed).catch(() => knownOf(confirmed))
  const [first, ...others] = confirmed.bills
  if (first && others.length === 0) return { kind: 'changed', amounts: new Map([[first.bill.id, charged]]) }
  return changed(confirmed, now) ?? failed(new ApiError('contract', { operation: payOrder.id }))
}

/** weapp.payOrder, once: what was lost on the way is looked up and never sent again by itself. */
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
  // Before WeChat opens: it may close the app, with the money on its way.
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

/** One at a time on this phone, whichever page asks: WeChat shows one sheet. */
let flight: Promise<PaymentEnd> | undefined

/** Pays bills in one payment. Never rejects, and never pays twice: a second call while one is under way is refused. */
export async function payTogether(confirmed: Confirmed): Promise<PaymentEnd> {
  if (flight) return { kind: 'failed', sentence: `${NOT_CHARGED}另一笔正在支付，请等它结束` }
  flight = pay(confirmed)
  try {
    return await flight
  } finally {
    flight = undefined
  }
}
