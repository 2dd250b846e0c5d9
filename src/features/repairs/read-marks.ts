import * as v from 'valibot'
import { isKnown } from '@/contract/core/values'
import type { ShownState } from '@/contract/zhongmin/work-orders'
import { personalStore } from '@/queries/personal-store'

/** The parts of a repair whose change makes it unread. */
export interface RepairProgress {
  readonly number: string
  /** Undefined if the list does not tell it (R41). */
  readonly state?: ShownState
  readonly reply?: string
}

/**
 * For each open repair, by its number, its progress when it was last looked at on this device. A finished repair needs no mark after it was
 * looked at: the home page asks for the open ones only, and a marked repair that is missing there is finished.
 */
type ReadMarks = Readonly<Record<string, string>>

/** The marks; undefined until something is marked, until when they are read from the device. */
const store = personalStore<{ readonly marks?: ReadMarks }, ReadMarks>({
  kind: 'unread',
  key: 'repairs-seen',
  version: 1,
  schema: v.record(v.string(), v.string()),
  initial: {},
})

const marksNow = (): ReadMarks => store.useMemory.getState().marks ?? store.read() ?? {}
export const useReadMarks = (): ReadMarks => store.useMemory(({ marks }) => marks) ?? marksNow()

/** If the storage is full, something may be called new a second time. */
function change(marks: ReadMarks): void {
  store.useMemory.setState({ marks })
  store.write(marks)
}

/** A number that tells two replies apart. The words themselves are not stored. */
const digest = (text: string): number =>
  [...text].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 0)

/** The progress of a repair that was just sent, which counts as read. */
const INITIAL = 'NEW'

/** The part of a repair that is compared: its state and, if there is one, its reply. */
function progressKey({ state = INITIAL, reply }: RepairProgress): string {
  const word = isKnown(state) ? state : state.unknown
  return reply ? `${word}/${digest(reply)}` : word
}

export const isUnread = (repair: RepairProgress, marks: ReadMarks): boolean =>
  repair.state === 'DONE' ? repair.number in marks : (marks[repair.number] ?? INITIAL) !== progressKey(repair)

/** How many repairs are marked and missing among the open ones: they were finished and not looked at since. */
export function finishedUnread(open: readonly RepairProgress[], marks: ReadMarks): number {
  const numbers = new Set(open.map(({ number }) => number))
  return Object.keys(marks).filter((number) => !numbers.has(number)).length
}

export const unreadCount = (open: readonly RepairProgress[], marks: ReadMarks): number =>
  open.filter((repair) => isUnread(repair, marks)).length + finishedUnread(open, marks)

/** Marks the open repairs that are new on this device as known. */
export function markKnown(open: readonly RepairProgress[]): void {
  const marks = marksNow()
  const fresh = open
    .filter(({ number }) => !(number in marks))
    .map(({ number }) => [number, INITIAL] as const)
  if (fresh.length > 0) change({ ...marks, ...Object.fromEntries(fresh) })
}

/** Drops marks of repairs that are in no list any more, after all lists were read. */
export function dropMarksOfOthers(repairs: readonly RepairProgress[]): void {
  const known = new Set(repairs.map(({ number }) => number))
  const marks = marksNow()
  const left = Object.entries(marks).filter(([number]) => known.has(number))
  if (left.length < Object.keys(marks).length) change(Object.fromEntries(left))
}

export function markRead(repair: RepairProgress): void {
  const { [repair.number]: before, ...others } = marksNow()
  if (repair.state === 'DONE') {
    if (before !== undefined) change(others)
  } else if (before !== progressKey(repair)) change({ ...others, [repair.number]: progressKey(repair) })
}
