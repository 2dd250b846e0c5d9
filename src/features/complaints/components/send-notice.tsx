import { ApiError, sentenceOf } from '@/api/errors'
import { Notice } from '@/components/notice'
import { NOT_FOUND, UNCERTAIN } from '../messages'
import type { useSendComplaint } from '../use-send-complaint'

const isSessionLost = (error: unknown) => error instanceof ApiError && error.kind === 'sessionLost'

/** Says how sending ended, unless it has simply succeeded. */
export function SendNotice({ sending, lookingUp, uncertain, missing }: ReturnType<typeof useSendComplaint>) {
  if (uncertain) {
    const failed = lookingUp.state === 'failed'
    return (
      <Notice kind="warning">{failed ? `${UNCERTAIN}${sentenceOf(lookingUp.error)}。` : UNCERTAIN}</Notice>
    )
  }
  if (missing) return <Notice kind="warning">{NOT_FOUND}</Notice>
  if (sending.state !== 'failed') return null
  const sentence = isSessionLost(sending.error) ? '登录已失效，请重新登录后再提交' : sentenceOf(sending.error)
  return <Notice kind="danger">{`${sentence}。您填写的内容都还在。`}</Notice>
}
