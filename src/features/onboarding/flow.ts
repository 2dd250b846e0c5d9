import { weappForm } from '@/platform/weapp-form'

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

/** The first form (2.4.1), and the form for further houses (2.4.2), which asks nothing about the person. */
export type FlowKind = 'form' | 'bindMore'

const STEPS: Readonly<Record<FlowKind, readonly Step[]>> = {
  form: ['phone', 'house', 'relation', 'face', 'idCard', 'more', 'review'],
  bindMore: ['phone', 'house', 'relation', 'review'],
}

/** In form 2021-02 the phone check needs the community, so the house comes first. */
const HOUSE_FIRST: readonly Step[] = ['house', 'phone', 'relation', 'face', 'idCard', 'more', 'review']

export const stepsOf = (kind: FlowKind): readonly Step[] =>
  kind === 'form' && weappForm() === '2021-02' ? HOUSE_FIRST : STEPS[kind]

export const firstStep = (kind: FlowKind): Step => stepsOf(kind)[0] ?? 'review'

export const stepAfter = (kind: FlowKind, step: Step): Step =>
  stepsOf(kind)[stepsOf(kind).indexOf(step) + 1] ?? 'review'

export const stepBefore = (kind: FlowKind, step: Step): Step | undefined =>
  stepsOf(kind)[stepsOf(kind).indexOf(step) - 1]
