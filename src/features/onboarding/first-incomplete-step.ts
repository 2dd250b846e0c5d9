import * as v from 'valibot'
import { clock } from '@/platform/clock'
import type { Codec } from '@/contract/core/codec'
import { bindMoreHouses, submitForm } from '@/contract/weapp/form'
import type { Draft } from './draft'
import { stepsOf, type FlowKind, type Step } from './flow'
import { ID_CARD_KEYS, OTHER_KEYS, RELATION_KEYS, relationCheck } from './form-values'
import { mismatches } from './id-consistency'
import { isChild, unanswered } from './sensitive'

/** A function, because a build contains the requests of its own form only. */
const requestOf = (kind: FlowKind): Codec<unknown> =>
  kind === 'form' ? submitForm.request : bindMoreHouses.request

/** The fields that prevent sending. */
function openFields(kind: FlowKind, draft: Draft): Set<string> {
  const issues = [
    ...(v.safeParse(requestOf(kind).check, draft.values).issues ?? []),
    ...(v.safeParse(relationCheck, draft.values).issues ?? []),
  ]
  const open = new Set([
    ...issues.map((issue) => String(issue.path?.[0]?.key)),
    ...Object.keys(mismatches(draft.values)),
  ])
  if (kind === 'bindMore') return open
  // The photo is uploaded together with the application.
  if (draft.consented && draft.facePhoto) open.delete('photo')
  else open.add('photo')
  for (const key of unanswered(draft)) open.add(key)
  if (isChild(draft.values, clock.now()) && !draft.guardian) open.add('birth')
  return open
}

const FIELDS: Readonly<Record<Exclude<Step, 'review'>, readonly string[]>> = {
  phone: ['phone'],
  house: ['houseId'],
  relation: RELATION_KEYS,
  face: ['photo'],
  idCard: ID_CARD_KEYS,
  more: OTHER_KEYS,
}

/** The first step that is not finished; 'review' if all are. */
export function firstIncompleteStep(kind: FlowKind, draft: Draft): Step {
  const open = openFields(kind, draft)
  // Whether the house has an owner is asked again in each run of the app, and for each house.
  if (draft.owner?.houseId !== draft.house?.houseId) open.add('role')
  return (
    stepsOf(kind).find((step) => step !== 'review' && FIELDS[step].some((field) => open.has(field))) ??
    'review'
  )
}
