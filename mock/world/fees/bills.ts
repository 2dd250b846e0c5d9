import { communityTime } from '@/contract/core/dates'
import type { Bill, Payment, Prepayment } from './rows'
import { isBillForAny, residentOf, payerRefusal, type PayerRefusal } from './payers'
import type { World } from '../world'

export interface NewBill extends Pick<
  Bill,
  'communityIdentifier' | 'payer' | 'title' | 'amount' | 'remark' | 'extra'
> {
  /** Default: the community's name (wjdh 2.1.1). */
  readonly manager?: string
}

/** 20260304050607080910: the moment and six digits. */
function billNumber(world: World): string {
  for (;;) {
    const moment = communityTime(world.now()).format('YYYYMMDDHHmmss')
    const number = moment + world.secret(6, '0123456789')
    if (!world.tables.bills.first('number', number)) return number
  }
}

/** Adds a bill without asking whether anybody can be charged. */
export function addBill(world: World, { manager, ...bill }: NewBill): Bill {
  const { bills, communities } = world.tables
  return bills.put({
    ...bill,
    id: world.nextId(),
    number: billNumber(world),
    manager: manager ?? communities.need(bill.communityIdentifier).name,
    open: true,
    paid: false,
    createdAt: world.now(),
  })
}

/** Issues a bill to somebody who uses the mini-program, or says why not (codes of 2.1.1). */
export const issueBill = (world: World, bill: NewBill): Bill | PayerRefusal =>
  payerRefusal(world, bill.payer) ?? addBill(world, bill)

export type PayRefusal = 'notFound' | 'alreadyPaid' | 'closed'

/** The account's own bill, while it can be paid. */
export function payableBill(world: World, accountId: number, id: number): Bill | PayRefusal {
  const bill = world.tables.bills.get(id)
  if (!bill || !isBillForAny(world, [residentOf(world, accountId)])(bill)) return 'notFound'
  if (bill.paid) return 'alreadyPaid'
  return bill.open ? bill : 'closed'
}

/** Begins a payment of one bill or of several: what WeChat is told, and will later notify about. Begun on two devices, either may end it. */
export function beginPayment(world: World, bills: readonly Bill[], accountId: number): Prepayment {
  const prepayment = { id: `wx${world.secret(34, '0123456789abcdef')}`, accountId }
  for (const { id, prepayments = [] } of bills)
    world.tables.bills.change(id, { prepayments: [...prepayments, prepayment] })
  return prepayment
}

export type ReceiveRefusal = 'notFound' | 'notBegun' | 'closed'

const billsOf = (world: World, prepaymentId: string): Bill[] =>
  world.tables.bills.all().filter(({ prepayments }) => prepayments?.some(({ id }) => id === prepaymentId))

/** The money of a payment for all of its bills that are still open: they share both transaction numbers. */
function takeMoney(world: World, first: Bill, { id, accountId }: Prepayment): void {
  const { bills, payments } = world.tables
  const merchantNumber = `${first.number}01`
  const wechatNumber = `4200${world.secret(24, '0123456789')}`
  for (const bill of billsOf(world, id)) {
    if (bill.paid || !bill.open) continue
    const { id: billId, amount } = bill
    payments.put({ billId, accountId, amount, merchantNumber, wechatNumber, at: world.now() })
    bills.change(billId, { paid: true, merchantNumber, reported: false })
  }
}

/** WeChat's notification that the money came, for the bill and for those that were paid with it. The same again changes nothing. */
export function receivePayment(
  world: World,
  billId: number,
  prepaymentId?: string,
): Payment | ReceiveRefusal {
  const { bills, payments } = world.tables
  const bill = bills.get(billId)
  if (!bill) return 'notFound'
  const before = payments.get(billId)
  if (before) return before
  const prepayment = bill.prepayments
    ?.filter(({ id }) => prepaymentId === undefined || id === prepaymentId)
    .at(-1)
  if (!prepayment) return 'notBegun'
  if (!bill.open) return 'closed'
  takeMoney(world, bill, prepayment)
  return payments.need(billId)
}

/** A resident pays in WeChat, with the parameters that they got: all bills or none, and each takes money once, from whichever device. */
export function payInWechat(world: World, prepaymentId: string): Payment | ReceiveRefusal | 'alreadyPaid' {
  const bills = billsOf(world, prepaymentId)
  const [first] = bills
  if (!first) return 'notFound'
  if (bills.some(({ paid }) => paid)) return 'alreadyPaid'
  if (bills.some(({ open }) => !open)) return 'closed'
  return receivePayment(world, first.id, prepaymentId)
}

/** The payments that came with one: of the bills that were paid together. */
export const paidTogether = (world: World, { wechatNumber }: Payment): Payment[] =>
  world.tables.payments.all().filter((payment) => payment.wechatNumber === wechatNumber)
