import type { Output } from '@/contract/core/endpoint'
import { orders } from '@/contract/weapp/orders'
import { order, payments } from '@/contract/weapp/order'
import { handle } from '../../server/handler'
import { isModuleOn } from '../../world/community/modules'
import { isBillForAny, residentOf } from '../../world/fees/payers'
import type { Bill } from '../../world/fees/rows'
import { personOf } from '../../world/people/accounts'
import { addressOf } from '../../world/places/places'
import type { World } from '../../world/world'
import { paged } from '../paging'
import { requireModule } from './resident-community'

const PER_PAGE = 15

const isFor = (world: World, accountId: number) => isBillForAny(world, [residentOf(world, accountId)])

/** Newest first. */
const billsIn = (world: World, accountId: number, communityIdentifier: string): Bill[] =>
  world.tables.bills.where('community', communityIdentifier).filter(isFor(world, accountId)).reverse()

const shown = (world: World, bill: Bill) => {
  const { id, title, remark, amount, manager, number, extra, payer } = bill
  const house = payer.kind === 'house' ? addressOf(world, world.tables.houses.need(payer.houseId)) : undefined
  return { id, title, remark, amount, manager, number, extra, house }
}

/** A closed bill is neither due nor paid: the real client offers to pay whatever stands among what is due. */
const list = handle(orders, (context, { communityIdentifier, paid, title, ...asked }) => {
  requireModule(context, communityIdentifier, 'fees')
  const { world, caller, origin } = context
  const rows = billsIn(world, caller.subject, communityIdentifier).filter(
    (bill) => bill.paid === paid && (paid || bill.open) && (title === undefined || bill.title === title),
  )
  const { items, pages } = paged(rows, asked, PER_PAGE, origin + orders.path)
  return { bills: items.map((bill) => shown(world, bill)), pages: rows.length > 0 ? pages : undefined }
})

const one = handle(order, ({ world, caller, fail }, { id }) => {
  const bill = world.tables.bills.get(id)
  if (!bill || !isFor(world, caller.subject)(bill)) return fail('notFound')
  if (!isModuleOn(world, bill.communityIdentifier, 'fees')) return fail('moduleOff')
  const payment = world.tables.payments.get(id)
  return {
    ...shown(world, bill),
    paid: bill.paid ? ('paid' as const) : ('unpaid' as const),
    state: bill.open ? ('open' as const) : ('closed' as const),
    paymentNumber: payment?.wechatNumber,
    merchantNumber: payment?.merchantNumber ?? bill.merchantNumber,
    date: bill.createdAt,
  }
})

type PaymentRow = Output<typeof payments>[number]

/** Bills that were paid together are one payment. */
function paymentsOf(world: World, bills: readonly Bill[]): PaymentRow[] {
  const found = new Map<string, PaymentRow & { at: number }>()
  for (const { id, title } of bills) {
    const payment = world.tables.payments.get(id)
    if (!payment) continue
    const { wechatNumber, merchantNumber, amount, at } = payment
    const before = found.get(wechatNumber)
    found.set(wechatNumber, {
      title: before ? `${before.title}、${title}` : title,
      paymentNumber: wechatNumber,
      merchantNumber,
      amount: (before?.amount ?? 0) + amount,
      paidAt: at,
      at,
      bills: [...(before?.bills ?? []), { id, title }],
    })
  }
  return [...found.values()].sort((a, b) => b.at - a.at)
}

const paymentList = handle(payments, (context, { communityIdentifier, membershipId }) => {
  requireModule(context, communityIdentifier, 'fees')
  const { world, caller, fail } = context
  const bills = billsIn(world, caller.subject, communityIdentifier).filter(({ paid }) => paid)
  if (membershipId === undefined) return paymentsOf(world, bills)
  const membership = world.tables.memberships.get(membershipId)
  if (!membership || membership.personId !== personOf(world, caller.subject)?.id)
    return fail('invalid', { message: '该用户没有绑定该房屋' })
  return paymentsOf(
    world,
    bills.filter(({ payer }) => payer.kind === 'house' && payer.houseId === membership.houseId),
  )
})

export const orderHandlers = [list, one, paymentList]
