import * as v from 'valibot'
import { later } from '@/contract/core/dates'
import { clock } from '@/platform/clock'
import { personalStore } from '@/queries/personal-store'

/** What this person has read of a community's announcements on this device. It holds ids and moments, and no text. */
const marks = v.object({
  /** Announcements that are not newer than this count as read; epoch milliseconds. */
  since: v.number(),
  /** Newer announcements that were opened: their ids and moments. */
  opened: v.array(v.tuple([v.number(), v.number()])),
})
export type ReadMarks = v.InferOutput<typeof marks>

export interface Announced {
  readonly id: number
  readonly createdAt: number
}

/** Whoever looks for the first time finds the announcements of a week unread, and not those of ten years. */
const FIRST_LOOK_DAYS = 7
const MAX_OPENED = 200

type All = Readonly<Record<string, ReadMarks>>

/** The marks by community. `all` is undefined until something is marked; until then they are read from the device. */
const store = personalStore<{ readonly all?: All }, All>({
  kind: 'unread',
  key: 'announcement-marks',
  version: 1,
  schema: v.record(v.string(), marks),
  initial: {},
})

const all = (): All => store.useMemory.getState().all ?? store.read() ?? {}

/** If the storage is full, the marks are lost at the next launch, which does no harm. */
function write(communityIdentifier: string, next: ReadMarks): void {
  const changed = { ...all(), [communityIdentifier]: next }
  store.useMemory.setState({ all: changed })
  store.write(changed)
}

/** Keeps the last two hundred that were opened. Older announcements count as read even if they were not opened. */
function bounded({ since, opened }: ReadMarks): ReadMarks {
  const newest = [...opened].sort(([, a], [, b]) => b - a)
  const dropped = newest.slice(MAX_OPENED)
  const reached = Math.max(since, ...dropped.map(([, createdAt]) => createdAt))
  return { since: reached, opened: newest.filter(([, createdAt]) => createdAt > reached) }
}

/** Sets the marks of a community before its first announcement is shown. */
export function startReadMarks(communityIdentifier: string): void {
  if (!all()[communityIdentifier])
    write(communityIdentifier, { since: later(clock.now(), -FIRST_LOOK_DAYS, 'day'), opened: [] })
}

export const isUnread = (known: ReadMarks | undefined, { id, createdAt }: Announced): boolean =>
  known !== undefined && createdAt > known.since && !known.opened.some(([opened]) => opened === id)

export function markRead(communityIdentifier: string, row: Announced): void {
  startReadMarks(communityIdentifier)
  const known = all()[communityIdentifier]
  if (!known || !isUnread(known, row)) return
  write(communityIdentifier, bounded({ ...known, opened: [...known.opened, [row.id, row.createdAt]] }))
}

/** Marks everything up to the newest of these rows as read. */
export function markAllRead(communityIdentifier: string, rows: readonly Announced[]): void {
  startReadMarks(communityIdentifier)
  const known = all()[communityIdentifier]
  if (!known) return
  const since = Math.max(known.since, ...rows.map(({ createdAt }) => createdAt))
  write(communityIdentifier, bounded({ since, opened: known.opened.filter(([, at]) => at > since) }))
}

export function useReadMarks(communityIdentifier: string | undefined): ReadMarks | undefined {
  const known = store.useMemory((state) => state.all) ?? all()
  return communityIdentifier === undefined ? undefined : known[communityIdentifier]
}
