import * as v from 'valibot'
import { personalStore } from '@/queries/personal-store'

const sent = v.object({
  propertyNumber: v.string(),
  describing: v.string(),
  at: v.number(),
  /** The open work orders before it; not there when they could not be read. */
  known: v.optional(v.array(v.string())),
})
/** A request of which nobody knows whether it arrived: to be looked up before it is sent again. */
export type UncertainRepair = v.InferOutput<typeof sent>

const draft = v.object({
  /** Of the third level. */
  category: v.optional(v.string()),
  describing: v.optional(v.string()),
  /** When somebody may come (visit.ts). */
  visitDay: v.optional(v.string()),
  visitPart: v.optional(v.picklist(['morning', 'afternoon', 'evening'])),
  uncertain: v.optional(sent),
  /** Of a rating, 1 to 5. */
  score: v.optional(v.number()),
})
/** A request or a rating that was not sent. */
export type Draft = v.InferOutput<typeof draft>

const schema = v.record(v.string(), draft)
type Drafts = v.InferOutput<typeof schema>

/** By draftKey. In memory as typed, so that leaving the page loses nothing; on the device without the numbers in free texts (R25). */
const store = personalStore<{ readonly drafts: Drafts }, Drafts>({
  kind: 'drafts',
  key: 'repairs',
  version: 1,
  schema,
  plainFields: ['category', 'visitDay', 'propertyNumber', 'known'],
  initial: { drafts: {} },
})

/** A house's own draft, or that of a repair that is reported again. */
export const draftKeyOf = (houseId: number, again: string | undefined): string => again ?? String(houseId)

export const ratingDraftKeyOf = (number: string): string => `rating/${number}`

export interface Restored {
  readonly draft: Draft
  /** From an earlier run of the app: phones and ID numbers in it were not kept (R25). */
  readonly masked: boolean
}

export function readDraft(draftKey: string): Restored | undefined {
  const own = store.useMemory.getState().drafts[draftKey]
  if (own) return { draft: own, masked: false }
  const kept = store.read()?.[draftKey]
  return kept && { draft: kept, masked: Boolean(kept.describing?.includes('****')) }
}

const isEmpty = ({ category, describing, visitDay, uncertain, score }: Draft) =>
  category === undefined && !describing && !visitDay && !uncertain && score === undefined

export function writeDraft(draftKey: string, next: Draft): void {
  if (isEmpty(next)) return removeDraft(draftKey)
  store.useMemory.setState(({ drafts }) => ({ drafts: { ...drafts, [draftKey]: next } }))
  // A full storage costs the restoring after a restart; what is typed is in memory.
  store.write({ ...store.read(), [draftKey]: next })
}

export function removeDraft(draftKey: string): void {
  const without = ({ [draftKey]: _gone, ...others }: Drafts) => others
  store.useMemory.setState(({ drafts }) => ({ drafts: without(drafts) }))
  store.write(without(store.read() ?? {}))
}

/** What was typed for a house goes along to another one, unless that one has a draft of its own. True when it did. */
export function moveDraft(from: string, to: string): boolean {
  const own = readDraft(from)
  if (!own || readDraft(to)) return false
  removeDraft(from)
  writeDraft(to, own.draft)
  return true
}
