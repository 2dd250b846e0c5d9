import { parseTimestamp } from '@/contract/core/dates'
import { sortNaturally } from '@/shared/natural-sort'
import type { Bill } from './unpaid'

export interface Group {
  readonly title: string
  readonly bills: readonly Bill[]
}

/** Rows by their title, in the order in which the titles first come. */
export function grouped<T>(rows: readonly T[], titleOf: (row: T) => string): [title: string, rows: T[]][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const title = titleOf(row)
    groups.set(title, [...(groups.get(title) ?? []), row])
  }
  return [...groups]
}

/** Charged to a person, a car or a space, which the answer does not tell (2.1.2). */
const OTHERS = '其他（个人、车辆、车位）'

/** By house, in it by kind; what belongs to no house comes last. */
export function byHouse(bills: readonly Bill[]): Group[] {
  const groups = grouped(bills, ({ house }) => house || OTHERS).map(([title, rows]) => ({
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
