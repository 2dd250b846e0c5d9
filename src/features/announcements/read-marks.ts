import * as v from 'valibot'
import { later } from '@/contract/core/dates'
import { clock } from '@/platform/clock'
import { personalStore } from '@/queries/personal-store'

/** What has been read in a community, by this person on this device. Ids and moments, nothing that was written. */
const marks = v.object({
  /** What is not newer than this counts as read; epoch milliseconds. */
  since: v.number(),
  /** Newer ones that were opened, each with its own moment. */
  opened: v.array(v.tuple([v.number(), v.number()])),
})
export type ReadMarks = v.InferOutput<typeof marks>

export interface Announced {
  readonly id: number
  readonly createdAt: number
}

/** Who has never looked finds the news of a week unread, not those of ten years. */
const FIRST_LOOK_DAYS = 7
const MOST_OPENED = 200

type All = Readonly<Record<string, ReadMarks>>

/** `all`: undefined until something is marked; the device is asked then. */
const store = personalStore<{ readonly all?: All }, All>({
  kind: 'unread',
  key: 'announcement-marks',
  version: 1,
  schema: v.record(v.string(), marks),
  initial: {},
})

const all = (): All => store.useMemory.getState().all ?? store.read() ?? {}

/** A full storage costs the marks at the next launch, no more. */
function write(communityIdentifier: string, next: ReadMarks): void {
  const changed = { ...all(), [communityIdentifier]: next }
  store.useMemory.setState({ all: changed })
  store.write(changed)
}

/** Older ones than the last two hundred that were opened count as read, opened or not: never the other way round. */
function bounded({ since, opened }: ReadMarks): ReadMarks {
  const newest = [...opened].sort(([, a], [, b]) => b - a)
  const dropped = newest.slice(MOST_OPENED)
  const reached = Math.max(since, ...dropped.map(([, createdAt]) => createdAt))
  return { since: reached, opened: newest.filter(([, createdAt]) => createdAt > reached) }
}

/** Before the first announcement of a community is shown. */
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

/** Everything up to the newest of these. */
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
