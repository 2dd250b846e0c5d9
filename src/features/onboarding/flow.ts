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

export function stepBefore(kind: FlowKind, step: Step): Step | undefined {
  return STEPS[kind][STEPS[kind].indexOf(step) - 1]
}
