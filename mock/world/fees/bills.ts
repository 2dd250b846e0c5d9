import { communityTime } from '@/contract/core/dates'
import type { Order, Payment, Prepay } from '../community-rows'
import { isForAny, residentOf, unreachable, type PayerRefusal } from './payers'
import type { World } from '../world'

export interface NewOrder extends Pick<
  Order,
  'communityIdentifier' | 'payer' | 'title' | 'amount' | 'remark' | 'extra'
> {
  /** Default: the community's name (wjdh 2.1.1). */
  readonly manager?: string
}

/** 20201211114931367693: the moment and six digits. */
function orderNumber(world: World): string {
  for (;;) {
    const moment = communityTime(world.now()).format('YYYYMMDDHHmmss')
    const number = moment + world.secret(6, '0123456789')
    if (!world.tables.orders.first('number', number)) return number
  }
}

/** Puts an order down without asking whether anybody can be charged. */
export function addOrder(world: World, { manager, ...order }: NewOrder): Order {
  const { orders, communities } = world.tables
  return orders.put({
    ...order,
    id: world.nextId(),
    number: orderNumber(world),
    manager: manager ?? communities.need(order.communityIdentifier).name,
    open: true,
    paid: false,
    createdAt: world.now(),
  })
}

/** Issues an order to somebody who uses the mini-program, or says why not (codes of 2.1.1). */
export const issueOrder = (world: World, order: NewOrder): Order | PayerRefusal =>
  unreachable(world, order.payer) ?? addOrder(world, order)

export type PayRefusal = 'notFound' | 'alreadyPaid' | 'closed'

/** One's own order, while it can be paid. */
export function payableOrder(world: World, accountId: number, id: number): Order | PayRefusal {
  const order = world.tables.orders.get(id)
  if (!order || !isForAny(world, [residentOf(world, accountId)])(order)) return 'notFound'
  if (order.paid) return 'alreadyPaid'
  return order.open ? order : 'closed'
}

/** Begins a payment: what WeChat is told, and will later notify about. Begun on two devices, either may end it. */
export function beginPayment(world: World, order: Order, accountId: number): Prepay {
  const prepay = { id: `wx${world.secret(34, '0123456789abcdef')}`, accountId }
  world.tables.orders.change(order.id, { prepays: [...(order.prepays ?? []), prepay] })
  return prepay
}

export type ReceiveRefusal = 'notFound' | 'notBegun' | 'closed'

/** WeChat's notification that the money came. The same notification again changes nothing. */
export function receivePayment(world: World, orderId: number, prepayId?: string): Payment | ReceiveRefusal {
  const { orders, payments } = world.tables
  const order = orders.get(orderId)
  if (!order) return 'notFound'
  const before = payments.get(orderId)
  if (before) return before
  const prepay = order.prepays?.filter(({ id }) => prepayId === undefined || id === prepayId).at(-1)
  if (!prepay) return 'notBegun'
  if (!order.open) return 'closed'
  const payment = payments.put({
    orderId,
    accountId: prepay.accountId,
    amount: order.amount,
    merchantNumber: `${order.number}01`,
    wechatNumber: `4200${world.secret(24, '0123456789')}`,
    at: world.now(),
  })
  orders.change(orderId, { paid: true, merchantNumber: payment.merchantNumber, reported: false })
  return payment
}

/** A resident pays in WeChat, with the parameters that they got: one order takes money once, from whichever device. */
export function payInWechat(world: World, prepayId: string): Payment | ReceiveRefusal | 'alreadyPaid' {
  const order = world.tables.orders.all().find(({ prepays }) => prepays?.some(({ id }) => id === prepayId))
  if (!order) return 'notFound'
  return order.paid ? 'alreadyPaid' : receivePayment(world, order.id, prepayId)
}
