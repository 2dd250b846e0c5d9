import { ApiError, sentenceOf } from '@/api/errors'
import { Notice } from '@/components/notice'
import { NOT_ARRIVED, UNSURE } from '../messages'
import type { useComplain } from '../use-complain'

const isSessionLost = (error: unknown) => error instanceof ApiError && error.kind === 'sessionLost'

/** How sending stands, where it did not simply end well. */
export function SendNotice({ sending, lookingUp, unsure, missing }: ReturnType<typeof useComplain>) {
  if (unsure) {
    const failed = lookingUp.state === 'failed'
    return <Notice kind="warning">{failed ? `${UNSURE}${sentenceOf(lookingUp.error)}。` : UNSURE}</Notice>
  }
  if (missing) return <Notice kind="warning">{NOT_ARRIVED}</Notice>
  if (sending.state !== 'failed') return null
  const sentence = isSessionLost(sending.error) ? '登录已失效，请重新登录后再提交' : sentenceOf(sending.error)
  return <Notice kind="danger">{`${sentence}。您填写的内容都还在。`}</Notice>
}
