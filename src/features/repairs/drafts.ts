import * as v from 'valibot'
import { create } from 'zustand'
import { StorageFailure, stored } from '@/platform/storage'
import { onForget } from '@/session/forgetting'
import { withoutNumbers } from '@/queries/offline-reads'

const sent = v.object({
  propertyNumber: v.string(),
  describing: v.string(),
  at: v.number(),
  /** The open work orders before it; not there when they could not be read. */
  known: v.optional(v.array(v.string())),
})
/** A report of which nobody knows whether it arrived: to be looked up before it is sent again. */
export type Unsure = v.InferOutput<typeof sent>

const draft = v.object({
  /** Of the third level. */
  category: v.optional(v.string()),
  describing: v.optional(v.string()),
  /** When somebody may come, in the resident's words. */
  visit: v.optional(v.string()),
  unsure: v.optional(sent),
  /** Of a rating, 1 to 5. */
  score: v.optional(v.number()),
})
/** A report or a rating that was not sent. */
export type Draft = v.InferOutput<typeof draft>

const schema = v.record(v.string(), draft)
type Drafts = v.InferOutput<typeof schema>

const record = stored<Drafts>({ key: 'repair-drafts', version: 1, schema, personal: true })

/** By slot, as typed; in memory, so that leaving the page loses nothing. */
const useStore = create<{ readonly drafts: Drafts }>()(() => ({ drafts: {} }))
onForget(() => useStore.setState({ drafts: {} }), 'drafts')

/** A house's own draft, or that of a repair that is reported again. */
export const slotOf = (houseId: number, again: string | undefined): string => again ?? String(houseId)

export const ratingSlotOf = (number: string): string => `rating/${number}`

export interface Restored {
  readonly draft: Draft
  /** From an earlier run of the app: phones and ID numbers in it were not kept (R25). */
  readonly masked: boolean
}

export function readDraft(slot: string): Restored | undefined {
  const own = useStore.getState().drafts[slot]
  if (own) return { draft: own, masked: false }
  const kept = record.read()?.[slot]
  return kept && { draft: kept, masked: `${kept.describing ?? ''}${kept.visit ?? ''}`.includes('****') }
}

function keep(drafts: Drafts): void {
  try {
    // Free texts: nothing that looks like a phone or an ID number lies on the device (R25).
    record.write(v.parse(schema, JSON.parse(withoutNumbers(JSON.stringify(drafts)))))
  } catch (error) {
    // A full storage costs the restoring after a restart; what is typed is in memory.
    if (!(error instanceof StorageFailure)) throw error
  }
}

const isEmpty = ({ category, describing, visit, unsure, score }: Draft) =>
  category === undefined && !describing && !visit && !unsure && score === undefined

export function writeDraft(slot: string, next: Draft): void {
  if (isEmpty(next)) return removeDraft(slot)
  useStore.setState(({ drafts }) => ({ drafts: { ...drafts, [slot]: next } }))
  keep({ ...record.read(), [slot]: next })
}

export function removeDraft(slot: string): void {
  const without = ({ [slot]: _gone, ...others }: Drafts) => others
  useStore.setState(({ drafts }) => ({ drafts: without(drafts) }))
  keep(without(record.read() ?? {}))
}

/** What was typed for a house goes along to another one, unless that one has a draft of its own. True when it did. */
export function moveDraft(from: string, to: string): boolean {
  const own = readDraft(from)
  if (!own || readDraft(to)) return false
  removeDraft(from)
  writeDraft(to, own.draft)
  return true
}
