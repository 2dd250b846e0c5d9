import { communityTime } from '@/contract/core/dates'
import type { Bill, Payment, Prepayment } from './rows'
import { isBillForAny, residentOf, payerRefusal, type PayerRefusal } from './payers'
import type { World } from '../world'

export interface NewBill extends Pick<
  Bill,
  'communityIdentifier' | 'payer' | 'title' | 'amount' | 'remark' | 'extra'
> {
  /** The issuer; by default the community's name (wjdh 2.1.1). */
  readonly manager?: string
}

/** A new bill number such as 20260304050607080910: the time and six digits. */
function billNumber(world: World): string {
  for (;;) {
    const moment = communityTime(world.now()).format('YYYYMMDDHHmmss')
    const number = moment + world.secret(6, '0123456789')
    if (!world.tables.bills.first('number', number)) return number
  }
}

/** Adds a bill without checking whether anybody can be charged. */
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

/** Issues a bill to a person who uses the mini-program. If nobody can be charged, gives the reason (codes of 2.1.1). */
export const issueBill = (world: World, bill: NewBill): Bill | PayerRefusal =>
  payerRefusal(world, bill.payer) ?? addBill(world, bill)

export type PayRefusal = 'notFound' | 'alreadyPaid' | 'closed'

/** The account's own bill if it can be paid, otherwise the reason. */
export function payableBill(world: World, accountId: number, id: number): Bill | PayRefusal {
  const bill = world.tables.bills.get(id)
  if (!bill || !isBillForAny(world, [residentOf(world, accountId)])(bill)) return 'notFound'
  if (bill.paid) return 'alreadyPaid'
  return bill.open ? bill : 'closed'
}

/**
 * Begins the payment of one or several bills. WeChat gets its id, and later notifies about it. If it is begun on two devices, both may
 * pay.
 */
export function beginPayment(world: World, bills: readonly Bill[], accountId: number): Prepayment {
  const prepayment = { id: `wx${world.secret(34, '0123456789abcdef')}`, accountId }
  for (const { id, prepayments = [] } of bills)
    world.tables.bills.change(id, { prepayments: [...prepayments, prepayment] })
  return prepayment
}

export type ReceiveRefusal = 'notFound' | 'notBegun' | 'closed'

const billsOf = (world: World, prepaymentId: string): Bill[] =>
  world.tables.bills.all().filter(({ prepayments }) => prepayments?.some(({ id }) => id === prepaymentId))

/** Takes the money for all open bills of a payment; they share both transaction numbers. */
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

/** WeChat's notification that a bill, and those that were paid with it, is paid. A repeated notification changes nothing. */
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

/** Plays the resident who pays in WeChat: all bills are paid or none, and no bill twice, whichever device is used. */
export function payInWechat(world: World, prepaymentId: string): Payment | ReceiveRefusal | 'alreadyPaid' {
  const bills = billsOf(world, prepaymentId)
  const [first] = bills
  if (!first) return 'notFound'
  if (bills.some(({ paid }) => paid)) return 'alreadyPaid'
  if (bills.some(({ open }) => !open)) return 'closed'
  return receivePayment(world, first.id, prepaymentId)
}

/** The payments of all bills that were paid together with this one. */
export const paidTogether = (world: World, { wechatNumber }: Payment): Payment[] =>
  world.tables.payments.all().filter((payment) => payment.wechatNumber === wechatNumber)
