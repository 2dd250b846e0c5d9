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
import type { OfferedKey } from './offered'

/** What became of the question whether the house has an owner. */
export interface OwnerCheck {
  readonly houseId: number
  /** `unreachable`: known, but gave no code; only an application to replace the owner may go on so. `free`: known, and the community demands no code of them. */
  readonly is: 'unknown' | 'verified' | 'unreachable' | 'free'
}

/**
 * A form in progress, all of it in memory: leaving the page, a lost token or a sign-in in between lose nothing.
 * KeptDraft is what of it outlives the app. The owner's phone is not in here (R21, owner-phone.ts).
 */
export interface Draft {
  readonly step: Step
  /** As typed; `values.phone` is the one that was verified. */
  readonly typedPhone?: string
  readonly values: Partial<FormValues>
  readonly house?: House
  readonly owner?: OwnerCheck
  /** By house: coming back to a house finds what was chosen for it. */
  readonly relations: Readonly<Record<number, Partial<Relation>>>
  /** The face photo on this device; once it was sent with an application that was refused, the house under which. */
  readonly facePhoto?: { readonly path: string; readonly uploadedFor?: number }
  /** Of the options that the backend offers, which were tapped: two may mean the same to us. */
  readonly picked: Readonly<Partial<Record<OfferedKey, string>>>
  readonly consented: boolean
  /** To having the picture of the ID card read. */
  readonly cardConsented: boolean
  /** Sensitive facts that one does not want to tell. */
  readonly declined: readonly SensitiveKey[]
  /** A guardian has agreed for a child under 14. */
  readonly guardian: boolean
  /** Sent, and nobody knows whether it arrived: to be looked up before it is sent again. */
  readonly uncertain: boolean
  /** Something is filled in already: house and relation from an earlier run of the app, or what an earlier application told. */
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

/** What of a draft may lie on the device: which house, and how one lives in it. Nothing says who (R25, decision 002). */
interface KeptDraft {
  readonly house: House
  readonly relations: Readonly<Record<number, Partial<Relation>>>
}

const house = v.intersect([
  facePhoto.request.check,
  v.object({ houseId: v.number(), introduction: v.string(), communityName: v.string() }),
])

const storeOf = (key: string) =>
  personalStore<Draft, KeptDraft>({
    kind: 'drafts',
    key,
    version: 1,
    schema: v.object({ house, relations: v.record(v.string(), v.partial(relationCheck)) }),
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

/** What stands in the field of the phone: as typed, else the one that was proven at the sign-in of this run. */
export const phoneToShow = ({ typedPhone }: Draft): string => typedPhone ?? provenPhone() ?? ''

/** Takes up what an earlier run left, unless something is there already. */
export function restoreDraft(kind: FlowKind): void {
  const store = drafts[kind]
  if (store.getState() !== EMPTY) return
  const kept = stores[kind].read()
  if (!kept) return
  const { house, relations } = kept
  const values = { ...EMPTY.values, houseId: house.houseId, ...relationOf(relations[house.houseId]) }
  store.setState({ house, relations, values, restored: 'earlierRun' })
}

/** Everything of the form, here and on the device: after it was sent. */
export function clearDraft(kind: FlowKind): void {
  drafts[kind].setState(EMPTY, true)
  stores[kind].remove()
}

export function enter(kind: FlowKind, values: Partial<FormValues>): void {
  drafts[kind].setState(({ values: before }) => ({ values: { ...before, ...values } }))
}

/** Another house: its own relation, and a photo that has to be uploaded again, because its path carries the house. */
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
  const { house, relations } = drafts[kind].getState()
  // A full storage costs the restoring after a restart; the form itself is in memory and goes on.
  if (house) stores[kind].write({ house, relations })
}
