import * as v from 'valibot'
import { personalStore } from '@/queries/personal-store'

const sent = v.object({
  propertyNumber: v.string(),
  describing: v.string(),
  at: v.number(),
  /** The numbers of the work orders that were open before it was sent; undefined if they could not be read. */
  known: v.optional(v.array(v.string())),
})
/** A request of which it is unknown whether it arrived. It has to be looked up before it is sent again. */
export type UncertainRepair = v.InferOutput<typeof sent>

const draft = v.object({
  /** The id of a category of the third level. */
  category: v.optional(v.string()),
  describing: v.optional(v.string()),
  /** When a repairer may come (visit.ts). */
  visitDay: v.optional(v.string()),
  visitPart: v.optional(v.picklist(['morning', 'afternoon', 'evening'])),
  uncertain: v.optional(sent),
  /** The score of a rating, 1 to 5. */
  score: v.optional(v.number()),
})
/** A request or a rating that was not sent. */
export type Draft = v.InferOutput<typeof draft>

const schema = v.record(v.string(), draft)
type Drafts = v.InferOutput<typeof schema>

/**
 * The drafts by draftKey. In memory they are complete, so that leaving the page loses nothing. On the device the numbers in free texts are
 * masked (R25).
 */
const store = personalStore<{ readonly drafts: Drafts }, Drafts>({
  kind: 'drafts',
  key: 'repairs',
  version: 1,
  schema,
  plainFields: ['category', 'visitDay', 'propertyNumber', 'known'],
  initial: { drafts: {} },
})

/** The key of a house's draft, or of the draft of a repair that is reported again. */
export const draftKeyOf = (houseId: number, again: string | undefined): string => again ?? String(houseId)

export const ratingDraftKeyOf = (number: string): string => `rating/${number}`

export interface Restored {
  readonly draft: Draft
  /** True if the draft is from an earlier run of the app and its phones and ID numbers were masked (R25). */
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
  // If the storage is full, the draft cannot be restored after a restart. It is still in memory.
  store.write({ ...store.read(), [draftKey]: next })
}

export function removeDraft(draftKey: string): void {
  const without = ({ [draftKey]: _gone, ...others }: Drafts) => others
  store.useMemory.setState(({ drafts }) => ({ drafts: without(drafts) }))
  store.write(without(store.read() ?? {}))
}

/** Moves what was typed for a house to another one, unless that one has a draft. Gives true if it was moved. */
export function moveDraft(from: string, to: string): boolean {
  const own = readDraft(from)
  if (!own || readDraft(to)) return false
  removeDraft(from)
  writeDraft(to, own.draft)
  return true
}
