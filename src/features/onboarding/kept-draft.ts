import * as v from 'valibot'
import { facePhoto } from '@/contract/weapp/uploads'
import { StorageFailure, stored } from '@/platform/storage'
import type { FlowKind } from './flow'
import { relationCheck, type House, type Relation } from './form-values'

/** What of a draft may lie on the device: which house, and how one lives in it. Nothing says who (R25, decision 002). */
export interface KeptDraft {
  readonly house: House
  readonly relations: Readonly<Record<number, Partial<Relation>>>
}

const VERSION = 1

const house = v.intersect([
  facePhoto.request.check,
  v.object({ houseId: v.number(), introduction: v.string(), communityName: v.string() }),
])

const schema = v.object({ house, relations: v.record(v.string(), v.partial(relationCheck)) })

const records = (['form', 'bindMore'] as const).map((kind) => {
  const key = kind === 'form' ? 'onboarding-draft' : 'bind-more-draft'
  return [kind, stored<KeptDraft>({ key, version: VERSION, schema, personal: true })] as const
})
const byKind = Object.fromEntries(records) as Record<FlowKind, (typeof records)[number][1]>

export const readKept = (kind: FlowKind): KeptDraft | undefined => byKind[kind].read()
export const removeKept = (kind: FlowKind): void => byKind[kind].remove()

export function writeKept(kind: FlowKind, draft: KeptDraft): void {
  try {
    byKind[kind].write(draft)
  } catch (error) {
    // A full storage costs the restoring after a restart; the form itself is in memory and goes on.
    if (!(error instanceof StorageFailure)) throw error
  }
}
