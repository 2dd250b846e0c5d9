import { parseTimestamp } from '@/contract/core/dates'
import { formatMonth } from '@/shared/dates'
import { sortNaturally } from '@/shared/natural-sort'
import type { Order } from './unpaid'

export interface Group {
  readonly title: string
  readonly orders: readonly Order[]
}

function grouped(orders: readonly Order[], titleOf: (order: Order) => string): Group[] {
  const groups = new Map<string, Order[]>()
  for (const order of orders) {
    const title = titleOf(order)
    groups.set(title, [...(groups.get(title) ?? []), order])
  }
  return [...groups].map(([title, rows]) => ({ title, orders: rows }))
}

/** Charged to a person, a car or a space, which the answer does not tell (2.1.2). */
const OTHERS = '其他（个人、车辆、车位）'

/** By house, in it by kind; what belongs to no house comes last. */
export function byHouse(orders: readonly Order[]): Group[] {
  const groups = grouped(orders, ({ house }) => house || OTHERS).map(({ title, orders: rows }) => ({
    title,
    orders: sortNaturally(rows, (order) => order.title),
  }))
  const houses = sortNaturally(
    groups.filter(({ title }) => title !== OTHERS),
    ({ title }) => title,
  )
  return [...houses, ...groups.filter(({ title }) => title === OTHERS)]
}

/** An order's number begins with the moment it was made (20201211114931367693); epoch milliseconds. */
export function madeAt({ number }: Pick<Order, 'number'>): number | undefined {
  const [, moment] = /^(20\d{12})\d+$/.exec(number) ?? []
  return parseTimestamp(moment)
}

/** By the month of the bill, in the order of the list: the month of the payment would tear its pages apart. */
export const byMonth = (orders: readonly Order[]): Group[] =>
  grouped(orders, (order) => {
    const made = madeAt(order)
    return made === undefined ? '没有日期的账单' : `${formatMonth(made)}账单`
  })

/** The kinds of fees among these orders, each once. */
export const kindsOf = (orders: readonly Order[]): string[] =>
  sortNaturally([...new Set(orders.map(({ title }) => title))].filter(Boolean), (title) => title)
