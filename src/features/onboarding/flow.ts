import * as v from 'valibot'
import type { Codec } from '@/contract/core/codec'
import { bindMoreHouses, submitForm } from '@/contract/weapp/form'
import { ID_CARD_KEYS, OTHER_KEYS, RELATION_KEYS, relationCheck } from './form-values'
import { mismatches } from './id-consistency'
import type { Draft } from './draft'

export type Step = 'phone' | 'house' | 'relation' | 'face' | 'idCard' | 'more' | 'review'

export const STEP_NAMES: Readonly<Record<Step, string>> = {
  phone: '验证手机号',
  house: '选择房屋',
  relation: '与房屋的关系',
  face: '人脸照片',
  idCard: '身份证信息',
  more: '其他信息',
  review: '核对并提交',
}

/** The first form (2.4.1) and the one for further houses (2.4.2), which asks nothing about the person. */
export type FlowKind = 'form' | 'bindMore'

export const STEPS: Readonly<Record<FlowKind, readonly Step[]>> = {
  form: ['phone', 'house', 'relation', 'face', 'idCard', 'more', 'review'],
  bindMore: ['phone', 'house', 'relation', 'review'],
}

const REQUESTS: Readonly<Record<FlowKind, Codec<unknown>>> = {
  form: submitForm.request,
  bindMore: bindMoreHouses.request,
}

/** The fields that stand in the way of sending. */
function openFields(kind: FlowKind, draft: Draft): Set<string> {
  const issues = [
    ...(v.safeParse(REQUESTS[kind].check, draft.values).issues ?? []),
    ...(v.safeParse(relationCheck, draft.values).issues ?? []),
  ]
  return new Set([
    ...issues.map((issue) => String(issue.path?.[0]?.key)),
    ...Object.keys(mismatches(draft.values)),
  ])
}

const FIELDS: Readonly<Record<Exclude<Step, 'review'>, readonly string[]>> = {
  phone: ['phone'],
  house: ['houseId'],
  relation: RELATION_KEYS,
  face: ['photo'],
  idCard: ID_CARD_KEYS,
  more: OTHER_KEYS,
}

/** The first step that is not finished; 'review' when everything is there. */
export function firstIncompleteStep(kind: FlowKind, draft: Draft): Step {
  const open = openFields(kind, draft)
  // Whether the house has an owner is asked anew in each run of the app, and for each house.
  if (draft.owner?.houseId !== draft.house?.houseId) open.add('role')
  return (
    STEPS[kind].find((step) => step !== 'review' && FIELDS[step].some((field) => open.has(field))) ?? 'review'
  )
}

export function stepBefore(kind: FlowKind, step: Step): Step | undefined {
  return STEPS[kind][STEPS[kind].indexOf(step) - 1]
}
