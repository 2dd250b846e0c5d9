import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useEffect } from 'react'
import { askBeforeLeaving } from '@/platform/leave-question'
import { stepsOf, type FlowKind, type Step } from './flow'

/** The index of the first step that asks. The phone and the house before it are quickly entered again; the rest is not. */
const FROM = 2

const MESSAGES: Readonly<Record<FlowKind, string>> = {
  form: '房屋和关系会保留在这台手机上。照片和身份信息只在小程序关闭前保留，之后要重新填写。',
  bindMore: '房屋和关系会保留在这台手机上。',
}

/** Asks before the back arrow leaves the form, from the third step on and until the application was sent. */
export function useLeaveQuestion(kind: FlowKind, step: Step, isSubmitted: boolean): void {
  const asks = !isSubmitted && stepsOf(kind).indexOf(step) >= FROM
  const message = asks ? MESSAGES[kind] : undefined
  useEffect(() => askBeforeLeaving(message), [message])
  useDidShow(() => askBeforeLeaving(message))
  useDidHide(() => askBeforeLeaving(undefined))
  useUnload(() => askBeforeLeaving(undefined))
}
