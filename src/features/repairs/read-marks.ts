import * as v from 'valibot'
import { isKnown } from '@/contract/core/values'
import type { ShownState } from '@/contract/zhongmin/work-order-list'
import { personalStore } from '@/queries/personal-store'

/** What can change about a work order. */
export interface RepairProgress {
  readonly number: string
  /** Missing where the list does not tell it (R41). */
  readonly state?: ShownState
  readonly reply?: string
}

/**
 * By number, how an open work order stood when it was last looked at here. A finished one that was looked at needs no mark:
 * the list of the open ones is all that is asked for at home, and what is missing there is finished.
 */
type ReadMarks = Readonly<Record<string, string>>

/** `marks`: undefined until something is marked; the device is asked then. */
const store = personalStore<{ readonly marks?: ReadMarks }, ReadMarks>({
  kind: 'unread',
  key: 'repairs-seen',
  version: 1,
  schema: v.record(v.string(), v.string()),
  initial: {},
})

const marksNow = (): ReadMarks => store.useMemory.getState().marks ?? store.read() ?? {}
export const useReadMarks = (): ReadMarks => store.useMemory(({ marks }) => marks) ?? marksNow()

/** A full storage costs that something is called new once more. */
function change(marks: ReadMarks): void {
  store.useMemory.setState({ marks })
  store.write(marks)
}

/** Enough to tell two replies apart; the words themselves stay out of the record. */
const digest = (text: string): number =>
  [...text].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 0)

/** A work order as it was sent: nothing to look at yet. */
const INITIAL = 'NEW'

function look({ state = INITIAL, reply }: RepairProgress): string {
  const word = isKnown(state) ? state : state.unknown
  return reply ? `${word}/${digest(reply)}` : word
}

export const isUnread = (order: RepairProgress, marks: ReadMarks): boolean =>
  order.state === 'DONE' ? order.number in marks : (marks[order.number] ?? INITIAL) !== look(order)

/** Known here, not looked at since, and no longer among the open ones. */
export function finishedUnread(open: readonly RepairProgress[], marks: ReadMarks): number {
  const numbers = new Set(open.map(({ number }) => number))
  return Object.keys(marks).filter((number) => !numbers.has(number)).length
}

export const unreadCount = (open: readonly RepairProgress[], marks: ReadMarks): number =>
  open.filter((order) => isUnread(order, marks)).length + finishedUnread(open, marks)

/** The open ones have been read: from now on this device knows them. */
export function markKnown(open: readonly RepairProgress[]): void {
  const marks = marksNow()
  const fresh = open
    .filter(({ number }) => !(number in marks))
    .map(({ number }) => [number, INITIAL] as const)
  if (fresh.length > 0) change({ ...marks, ...Object.fromEntries(fresh) })
}

/** All of them have been read: one that is nowhere any more is no news. */
export function dropMarksOfOthers(orders: readonly RepairProgress[]): void {
  const known = new Set(orders.map(({ number }) => number))
  const marks = marksNow()
  const left = Object.entries(marks).filter(([number]) => known.has(number))
  if (left.length < Object.keys(marks).length) change(Object.fromEntries(left))
}

export function markRead(order: RepairProgress): void {
  const { [order.number]: before, ...others } = marksNow()
  if (order.state === 'DONE') {
    if (before !== undefined) change(others)
  } else if (before !== look(order)) change({ ...others, [order.number]: look(order) })
}
