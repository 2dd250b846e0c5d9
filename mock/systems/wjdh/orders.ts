import type { Input } from '@/contract/core/endpoint'
import { newOrder, orderList } from '@/contract/wjdh/orders'
import { handle, type CallContext } from '../../server/handler'
import type { Bill, Payer } from '../../world/fees/rows'
import { isModuleOn } from '../../world/community/modules'
import { issueBill } from '../../world/fees/bills'
import { isBillForAny, residentOf, residentsMatching } from '../../world/fees/payers'
import { addressOf } from '../../world/places/places'
import type { House } from '../../world/places/rows'
import { houseKey } from '../../world/places/tables'
import type { World } from '../../world/world'
import { paged } from '../paging'
import { communityOf } from './office'

/** By the example of 2.1.2; its table says nothing. */
const PER_PAGE = 15

/** The bill's payer in the world; undefined for a house that is none. */
function payerOf(
  { tables }: World,
  { communityIdentifier, payer }: Input<typeof newOrder>,
): Payer | undefined {
  if (payer.kind !== 'house') return payer
  const house = tables.houses.first('numbers', houseKey({ communityIdentifier, ...payer }))
  return house && { kind: 'house', houseId: house.id }
}

const create = handle(newOrder, (context, input) => {
  const { world, fail } = context
  communityOf(context, input.communityIdentifier)
  const payer = payerOf(world, input)
  if (!payer) return fail('invalid', { message: '没有根据identifier查找到房屋' })
  if (input.amount === 0) return fail('invalid', { message: '传递的amount必须大于0' })
  const bill = issueBill(world, { ...input, payer })
  return typeof bill === 'string' ? fail(bill) : bill.number
})

type Filters = Input<typeof orderList>

/** 2.1.2: a part of the address goes with all that stand above it. */
function hasGap({ buildingNumber, unitNumber, floorNumber, houseNumber }: Filters): boolean {
  const given = [buildingNumber, unitNumber, floorNumber, houseNumber].map((number) => number !== undefined)
  return given.some((one, i) => one && given.slice(0, i).includes(false))
}

const fits = (wanted: number | boolean | string | undefined, is: number | boolean | string): boolean =>
  wanted === undefined || wanted === is

function houseFits(house: House | undefined, filters: Filters): boolean {
  if (filters.buildingNumber === undefined) return true
  return (
    house !== undefined &&
    fits(filters.buildingNumber, house.buildingNumber) &&
    fits(filters.unitNumber, house.unitNumber) &&
    fits(filters.floorNumber, house.floorNumber) &&
    fits(filters.houseNumber, house.houseNumber)
  )
}

const houseOfBill = (world: World, { payer }: Bill) =>
  payer.kind === 'house' ? world.tables.houses.need(payer.houseId) : undefined

/** Newest first, as in the example. */
function found(world: World, filters: Filters): Bill[] {
  const { idNumber: id, phone: number, name, title, open, paid } = filters
  const aboutSomebody = id !== undefined || number !== undefined || name !== undefined
  const isForThem = aboutSomebody
    ? isBillForAny(world, residentsMatching(world, { idNumber: id, phone: number, name }))
    : () => true
  return world.tables.bills
    .where('community', filters.communityIdentifier)
    .filter(
      (bill) =>
        fits(title, bill.title) &&
        fits(open, bill.open) &&
        fits(paid, bill.paid) &&
        houseFits(houseOfBill(world, bill), filters) &&
        isForThem(bill),
    )
    .reverse()
}

const shown = (world: World, bill: Bill) => {
  const house = houseOfBill(world, bill)
  return {
    ...bill,
    paid: bill.paid ? ('paid' as const) : ('unpaid' as const),
    state: bill.open ? ('open' as const) : ('closed' as const),
    house: house && addressOf(world, house),
  }
}

/** A platform sees its communities, a resident their own bills while the module is on (R16). */
function billsFor(context: CallContext<typeof orderList>, filters: Filters): Bill[] {
  const { world, caller, fail } = context
  const { communityIdentifier } = filters
  if (caller.system === 'wjdh') {
    communityOf(context, communityIdentifier)
    return found(world, filters)
  }
  if (!world.tables.communities.get(communityIdentifier)) return fail('noCommunity')
  if (!isModuleOn(world, communityIdentifier, 'fees')) return fail('moduleOff')
  return found(world, filters).filter(isBillForAny(world, [residentOf(world, caller.subject)]))
}

const list = handle(orderList, (context, filters) => {
  const { fail, origin, world } = context
  if (hasGap(filters))
    return fail('invalid', { message: '传递danyuan、louceng或fangjian时必须传递其上级编号' })
  const rows = billsFor(context, filters)
  const { items, pages } = paged(rows, filters, PER_PAGE, origin + orderList.path)
  return { bills: items.map((bill) => shown(world, bill)), pages: rows.length > 0 ? pages : undefined }
})

export const wjdhOrderHandlers = [create, list]
