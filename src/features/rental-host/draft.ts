import * as v from 'valibot'
import { personalStore } from '@/queries/personal-store'
import { PARTS, type HouseValues, type Part } from './house-values'

/** A house that was sent, and nobody knows whether it arrived: how to find it among the landlord's. */
const mark = v.object({
  title: v.string(),
  /** Fen. */
  rent: v.optional(v.number()),
  /** Epoch milliseconds. */
  at: v.number(),
})
export type SentHouse = v.InferOutput<typeof mark>

/** A house that is not on the server yet, all of it in memory: leaving the page or a lost sign-in loses nothing. */
interface Draft {
  readonly part: Part
  readonly values: Partial<HouseValues>
  readonly uncertain?: SentHouse
  /** Parts of it come from an earlier run of the app. */
  readonly restored: boolean
}

const EMPTY: Draft = { part: 'place', values: {}, restored: false }

/** What says exactly where the house is; it stays in memory alone (decision 002). */
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

/** Takes up what an earlier run left, unless something is there already. */
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

/** Begins a new house with what is known of another one. */
export function startFrom(values: Partial<HouseValues>): void {
  useDraft.setState({ ...EMPTY, values }, true)
  keep()
}

export const goToPart = (part: Part): void => useDraft.setState({ part })

export const partBefore = (part: Part): Part | undefined => PARTS[PARTS.indexOf(part) - 1]
export const partAfter = (part: Part): Part | undefined => PARTS[PARTS.indexOf(part) + 1]

/** Here and on the device: after the house has arrived. */
export function clearDraft(): void {
  useDraft.setState(EMPTY, true)
  store.remove()
}
