import type { Input } from '@/contract/core/endpoint'
import { idNumber, phone } from '@/contract/core/values'
import { newOrder, orderList } from '@/contract/wjdh/orders'
import * as v from 'valibot'
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
const isPhone = (text: string | undefined): text is string => v.is(phone.check, text)
const digits = (text: string | undefined) => (text && /^\d{1,9}$/.test(text) ? Number(text) : NaN)

function houseOf(world: World, communityIdentifier: string, payer: Input<typeof newOrder>['payer']) {
  const [buildingNumber, unitNumber, floorNumber, houseNumber] = [
    digits(payer.louhao),
    digits(payer.danyuan),
    digits(payer.louceng),
    digits(payer.fangjian),
  ]
  const numbers = { communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber }
  return world.tables.houses.first('numbers', houseKey(numbers))
}

/** identifier, by type (2.1.1.5); undefined when it does not fit. */
function payerOf(world: World, input: Input<typeof newOrder>): Payer | 'noHouse' | undefined {
  const { payerKind, payer } = input
  switch (payerKind) {
    case 'house': {
      const house = houseOf(world, input.communityIdentifier, payer)
      return house ? { kind: 'house', houseId: house.id } : 'noHouse'
    }
    case 'phone': {
      const { phone: number, name } = payer
      return isPhone(number) ? { kind: 'phone', phone: number, name: name || undefined } : undefined
    }
    case 'idcard': {
      const read = v.safeParse(idNumber.read, payer.idcard)
      return read.success ? { kind: 'idcard', idNumber: read.output } : undefined
    }
    case 'car_number':
    case 'parking_number':
      return payer.number ? { kind: payerKind, number: payer.number } : undefined
  }
}

const create = handle(newOrder, (context, input) => {
  const { world, fail } = context
  const { communityIdentifier, payerKind: _kind, payer: _payer, ...rest } = input
  communityOf(context, communityIdentifier)
  const payer = payerOf(world, input)
  if (payer === 'noHouse') return fail('invalid', { message: '没有根据identifier查找到房屋' })
  if (!payer) return fail('invalid', { message: '传递的identifier与type不符' })
  if (rest.amount === 0) return fail('invalid', { message: '传递的amount必须大于0' })
  const bill = issueBill(world, { ...rest, communityIdentifier, payer })
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

/** What the document does not list, who collects and when it was paid, is told to residents only. */
const shown = ({ world, caller }: CallContext<typeof orderList>, bill: Bill) => {
  const house = houseOfBill(world, bill)
  const forResident = caller.system === 'weapp'
  return {
    ...bill,
    manager: forResident ? bill.manager : undefined,
    paidAt: forResident ? world.tables.payments.get(bill.id)?.at : undefined,
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
  const { fail, origin } = context
  if (hasGap(filters))
    return fail('invalid', { message: '传递danyuan、louceng或fangjian时必须传递其上级编号' })
  const rows = billsFor(context, filters)
  const { items, pages } = paged(rows, filters, PER_PAGE, origin + orderList.path)
  return { bills: items.map((bill) => shown(context, bill)), pages: rows.length > 0 ? pages : undefined }
})

export const wjdhOrderHandlers = [create, list]
