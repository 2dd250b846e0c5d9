import { parseTimestamp } from '@/contract/core/dates'
import { sortNaturally } from '@/shared/natural-sort'
import type { Bill } from './unpaid'

export interface Group {
  readonly title: string
  readonly bills: readonly Bill[]
}

/** Groups rows by their title, in the order in which the titles first occur. */
export function grouped<T>(rows: readonly T[], titleOf: (row: T) => string): [title: string, rows: T[]][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const title = titleOf(row)
    groups.set(title, [...(groups.get(title) ?? []), row])
  }
  return [...groups]
}

/** The title for bills of a person, a car or a parking space, which the answer (wjdh 2.1.2) does not name. */
const OTHERS = '其他（个人、车辆、车位）'

/** Groups bills by house, and inside a house by kind. Bills without a house come last. */
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

/** The moment at which a bill was issued, in epoch milliseconds. A bill's number begins with it (20260304050607080910). */
export function madeAt({ number }: Pick<Bill, 'number'>): number | undefined {
  const [, moment] = /^(20\d{12})\d+$/.exec(number ?? '') ?? []
  return parseTimestamp(moment)
}

/** The kinds of fees among these bills, each once. */
export const kindsOf = (bills: readonly Bill[]): string[] =>
  sortNaturally([...new Set(bills.map(({ title }) => title))].filter(Boolean), (title) => title)
