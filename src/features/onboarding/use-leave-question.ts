import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useEffect } from 'react'
import { askBeforeLeaving } from '@/platform/leave-question'
import { stepsOf, type FlowKind, type Step } from './flow'

/** The phone and the house are quickly given again; what follows is not. */
const FROM = 2

const MESSAGES: Readonly<Record<FlowKind, string>> = {
  form: '房屋和关系会保留在这台手机上。照片和身份信息只在小程序关闭前保留，之后要重新填写。',
  bindMore: '房屋和关系会保留在这台手机上。',
}

/** The back arrow asks before it leaves the form from the third step on, until the application is in. */
export function useLeaveQuestion(kind: FlowKind, step: Step, isSubmitted: boolean): void {
  const asks = !isSubmitted && stepsOf(kind).indexOf(step) >= FROM
  const message = asks ? MESSAGES[kind] : undefined
  useEffect(() => askBeforeLeaving(message), [message])
  useDidShow(() => askBeforeLeaving(message))
  useDidHide(() => askBeforeLeaving(undefined))
  useUnload(() => askBeforeLeaving(undefined))
}
