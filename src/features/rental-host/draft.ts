import * as v from 'valibot'
import { personalStore } from '@/queries/personal-store'
import { PARTS, type HouseValues, type Part } from './house-values'

/** A house that was sent and of which it is unknown whether it arrived: the facts by which it can be found in the landlord's list. */
const mark = v.object({
  title: v.string(),
  /** In fen a month. */
  rent: v.optional(v.number()),
  /** When it was sent, in epoch milliseconds. */
  at: v.number(),
})
export type SentHouse = v.InferOutput<typeof mark>

/** A house that is not on the server yet. All of it is in memory, so that leaving the page or a lost sign-in loses nothing. */
interface Draft {
  readonly part: Part
  readonly values: Partial<HouseValues>
  readonly uncertain?: SentHouse
  /** True if parts of it come from an earlier run of the app. */
  readonly restored: boolean
}

const EMPTY: Draft = { part: 'place', values: {}, restored: false }

/** The fields that tell the exact place of the house. They are not stored on the device (decision 002). */
const NOT_KEPT = ['place', 'districtName', 'houseNumber'] as const

type KeptValues = Omit<Partial<HouseValues>, (typeof NOT_KEPT)[number]>
interface Kept {
  readonly values: KeptValues
  readonly uncertain?: SentHouse
}

const store = personalStore<Draft, Kept>({
  kind: 'drafts',
  key: 'rental-house',
  version: 1,
  schema: v.object({
    values: v.record(v.string(), v.union([v.string(), v.array(v.string())])),
    uncertain: v.optional(mark),
  }) as unknown as v.GenericSchema<unknown, Kept>,
  initial: EMPTY,
})

export const useDraft = store.useMemory

function keep(): void {
  const { values, uncertain } = useDraft.getState()
  const kept = Object.entries(values).filter(
    ([key, value]) => value !== undefined && !(NOT_KEPT as readonly string[]).includes(key),
  )
  store.write({ values: Object.fromEntries(kept), uncertain })
}

/** Restores the draft of an earlier run of the app, unless there is a newer one. */
export function restoreDraft(): void {
  if (useDraft.getState() !== EMPTY) return
  const kept = store.read()
  if (kept && (Object.keys(kept.values).length > 0 || kept.uncertain))
    useDraft.setState({ ...kept, restored: true })
}

export function enter(values: Partial<HouseValues>): void {
  useDraft.setState((before) => ({ values: { ...before.values, ...values } }))
  keep()
}

export function remember(uncertain: SentHouse | undefined): void {
  useDraft.setState({ uncertain })
  keep()
}

/** Begins a new house with the values of another one. */
export function startFrom(values: Partial<HouseValues>): void {
  useDraft.setState({ ...EMPTY, values }, true)
  keep()
}

export const goToPart = (part: Part): void => useDraft.setState({ part })

export const partBefore = (part: Part): Part | undefined => PARTS[PARTS.indexOf(part) - 1]
export const partAfter = (part: Part): Part | undefined => PARTS[PARTS.indexOf(part) + 1]

/** Deletes the draft in memory and on the device, after the house has arrived. */
export function clearDraft(): void {
  useDraft.setState(EMPTY, true)
  store.remove()
}
