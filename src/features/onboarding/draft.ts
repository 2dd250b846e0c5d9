import * as v from 'valibot'
import type { StoreApi, UseBoundStore } from 'zustand'
import { facePhoto } from '@/contract/weapp/uploads'
import { personalStore } from '@/queries/personal-store'
import { provenPhone } from '@/session/proven-phone'
import {
  RELATION_KEYS,
  relationCheck,
  type FormValues,
  type House,
  type Relation,
  type SensitiveKey,
} from './form-values'
import type { FlowKind, Step } from './flow'
import type { Picked } from './offered'

/** Whether a house has an owner, and what came of the owner's code. */
export interface OwnerCheck {
  readonly houseId: number
  /**
   * `unknown`: the house has no known owner. `verified`: the owner's code was right. `unreachable`: the owner gave no code, so that only an
   * application as the new owner can follow. `free`: there is an owner, and the community demands no code.
   */
  readonly is: 'unknown' | 'verified' | 'unreachable' | 'free'
}

/**
 * A form in progress. All of it is in memory, so that leaving the page, a lost token or a sign-in in between loses nothing. KeptDraft is
 * the part that outlives the app. The owner's phone is not part of it (R21, owner-phone.ts).
 */
export interface Draft {
  readonly step: Step
  /** The phone as typed; `values.phone` is the one that was verified. */
  readonly typedPhone?: string
  readonly values: Partial<FormValues>
  readonly house?: House
  readonly owner?: OwnerCheck
  /** The relations by house, so that a house that is chosen again still has its own. */
  readonly relations: Readonly<Record<number, Partial<Relation>>>
  /** The face photo on this device. `uploadedFor` is the house for which it was sent with an application that was refused. */
  readonly facePhoto?: { readonly path: string; readonly uploadedFor?: number }
  /** Of the options that the backend offers, which were tapped: two may mean the same to us. */
  readonly picked: Picked
  readonly consented: boolean
  /** The consent to reading the picture of the ID card. */
  readonly cardConsented: boolean
  /** The sensitive facts that were declined. */
  readonly declined: readonly SensitiveKey[]
  /** The consent of a guardian, for a child under 14. */
  readonly guardian: boolean
  /** True if it was sent and it is unknown whether it arrived. It has to be looked up before it is sent again. */
  readonly uncertain: boolean
  /** Where the values come from that are filled in already: house and relation from an earlier run of the app, or an earlier application. */
  readonly restored?: 'earlierRun' | 'application'
  /** The application from which the draft was filled. */
  readonly again?: number
}

export type DraftStore = UseBoundStore<StoreApi<Draft>>

const EMPTY: Draft = {
  step: 'phone',
  values: { nation: '汉' },
  relations: {},
  picked: {},
  consented: false,
  cardConsented: false,
  declined: [],
  guardian: false,
  uncertain: false,
}

/**
 * The part of a draft that may be stored on the device: the house and the relation to it. It does not tell who the resident is (R25,
 * decision 002).
 */
interface KeptDraft {
  readonly house: House
  readonly relations: Readonly<Record<number, Partial<Relation>>>
  readonly picked: Picked
}

const house = v.intersect([
  facePhoto.request.check,
  v.object({ houseId: v.number(), introduction: v.string(), communityName: v.string() }),
])

/** The options of the relation alone: the one of 政治面貌 is sensitive and falls out when a draft is written (R25). */
const keptPicks = v.object(
  v.entriesFromList(['role', 'occupantType', 'use', 'ownership', 'state'], v.optional(v.string())),
)

const storeOf = (key: string) =>
  personalStore<Draft, KeptDraft>({
    kind: 'drafts',
    key,
    version: 1,
    schema: v.object({
      house,
      relations: v.record(v.string(), v.partial(relationCheck)),
      // Drafts of earlier versions of the app have none.
      picked: v.optional(keptPicks, {}),
    }),
    initial: EMPTY,
  })

const stores = { form: storeOf('onboarding-draft'), bindMore: storeOf('bind-more-draft') }

export const drafts: Readonly<Record<FlowKind, DraftStore>> = {
  form: stores.form.useMemory,
  bindMore: stores.bindMore.useMemory,
}

function relationOf(relation: Partial<Relation> = {}): Partial<Relation> {
  return Object.fromEntries(RELATION_KEYS.map((key) => [key, relation[key]]))
}

/** What the field of the phone shows: what was typed, or else the phone that was proven by a sign-in of this run. */
export const phoneToShow = ({ typedPhone }: Draft): string => typedPhone ?? provenPhone() ?? ''

/** Restores the draft of an earlier run of the app, unless there is a newer one. */
export function restoreDraft(kind: FlowKind): void {
  const store = drafts[kind]
  if (store.getState() !== EMPTY) return
  const kept = stores[kind].read()
  if (!kept) return
  const { house, relations, picked } = kept
  const values = { ...EMPTY.values, houseId: house.houseId, ...relationOf(relations[house.houseId]) }
  store.setState({ house, relations, picked, values, restored: 'earlierRun' })
}

/** Erases the form in memory and on the device, after it was sent. */
export function clearDraft(kind: FlowKind): void {
  drafts[kind].setState(EMPTY, true)
  stores[kind].remove()
}

export function enter(kind: FlowKind, values: Partial<FormValues>): void {
  drafts[kind].setState(({ values: before }) => ({ values: { ...before, ...values } }))
}

/** Chooses another house, with a relation of its own. The photo has to be uploaded again, because its address contains the house. */
export function chooseHouse(kind: FlowKind, house: House): void {
  const store = drafts[kind]
  const { values, relations, house: before } = store.getState()
  if (before?.houseId !== house.houseId) {
    store.setState({
      values: {
        ...values,
        houseId: house.houseId,
        ...relationOf(relations[house.houseId]),
        photo: undefined,
      },
    })
  }
  store.setState({ house })
  keep(kind)
}

export function setRelation(kind: FlowKind, relation: Partial<Relation>): void {
  const store = drafts[kind]
  const { values, relations, house } = store.getState()
  if (!house) return
  const own = { ...relations[house.houseId], ...relation }
  store.setState({
    values: { ...values, ...relation },
    relations: { ...relations, [house.houseId]: own },
  })
  keep(kind)
}

function keep(kind: FlowKind): void {
  const { house, relations, picked } = drafts[kind].getState()
  // If the storage is full, the form cannot be restored after a restart. It is still in memory.
  if (house) stores[kind].write({ house, relations, picked })
}
