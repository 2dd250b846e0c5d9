import { parseTimestamp } from '@/contract/core/dates'
import { sortNaturally } from '@/shared/natural-sort'
import type { Bill } from './unpaid'

export interface Group {
  readonly title: string
  readonly bills: readonly Bill[]
}

function grouped(bills: readonly Bill[], titleOf: (bill: Bill) => string): Group[] {
  const groups = new Map<string, Bill[]>()
  for (const bill of bills) {
    const title = titleOf(bill)
    groups.set(title, [...(groups.get(title) ?? []), bill])
  }
  return [...groups].map(([title, rows]) => ({ title, bills: rows }))
}

/** Charged to a person, a car or a space, which the answer does not tell (2.1.2). */
const OTHERS = '其他（个人、车辆、车位）'

/** By house, in it by kind; what belongs to no house comes last. */
export function byHouse(bills: readonly Bill[]): Group[] {
  const groups = grouped(bills, ({ house }) => house || OTHERS).map(({ title, bills: rows }) => ({
    title,
    bills: sortNaturally(rows, (bill) => bill.title),
  }))
  const houses = sortNaturally(
    groups.filter(({ title }) => title !== OTHERS),
    ({ title }) => title,
  )
  return [...houses, ...groups.filter(({ title }) => title === OTHERS)]
}

/** A bill's number begins with the moment it was made (20260304050607080910); epoch milliseconds. */
export function madeAt({ number }: Pick<Bill, 'number'>): number | undefined {
  const [, moment] = /^(20\d{12})\d+$/.exec(number ?? '') ?? []
  return parseTimestamp(moment)
}

/** The kinds of fees among these bills, each once. */
export const kindsOf = (bills: readonly Bill[]): string[] =>
  sortNaturally([...new Set(bills.map(({ title }) => title))].filter(Boolean), (title) => title)
