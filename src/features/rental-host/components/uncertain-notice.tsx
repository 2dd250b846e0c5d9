import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { useUncertainWrite } from '@/queries/uncertain-write'
import { rentalSentence } from '@/components/rental-words'
import { FailureNotice } from './failure-notice'

type State = ReturnType<typeof useUncertainWrite>

/** The part of an uncertain write that the notice shows. */
export interface UncertainWrite extends Pick<State, 'uncertain' | 'missing' | 'lookUp'> {
  readonly sending: Pick<State['sending'], 'state' | 'error'>
  readonly lookingUp: Pick<State['lookingUp'], 'state' | 'error'>
}

interface Props {
  write: UncertainWrite
  /** What was sent, in a word: 房源. */
  what: string
  onLogin: () => void
  way?: { readonly text: string; readonly onTap: () => void }
}

/** Says how a write ended: that it failed, that its outcome is unknown, or that it was looked up and not found. */
export function UncertainNotice({ write, what, onLogin, way }: Props) {
  const { sending, lookingUp, uncertain, missing, lookUp } = write
  if (uncertain)
    return (
      <Notice
        kind="warning"
        action={
          <Button kind="text" size="small" busy={lookingUp.state === 'busy'} onTap={lookUp}>
            核对结果
          </Button>
        }
      >
        {lookingUp.state === 'failed'
          ? `没有核对成功。${rentalSentence(lookingUp.error)}`
          : `网络中断，不确定${what}是否已提交。请先核对，不要重复提交；您填写的内容都还在。`}
      </Notice>
    )
  if (missing) return <Notice>{`没有查到${what}，可以再提交一次`}</Notice>
  return sending.state === 'failed' ? (
    <FailureNotice error={sending.error} onLogin={onLogin} way={way} />
  ) : null
}
