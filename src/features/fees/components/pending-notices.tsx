import { Notice } from '@/components/notice'
import { STILL_CONFIRMING, lapsedSentence, CONFIRMING } from '../messages'
import { dismissLapsed } from '../pending'
import type { PendingWatch } from '../use-pending'

/** Says which payments are under way, and for which no money came. */
export function PendingNotices({ pending, expired, late }: PendingWatch) {
  return (
    <>
      {pending.length > 0 ? (
        <Notice kind="info" icon="clock">
          {`${pending.length} 笔正在入账。${late ? STILL_CONFIRMING : CONFIRMING}`}
        </Notice>
      ) : null}
      {expired.length > 0 ? (
        <Notice kind="warning" onDismiss={dismissLapsed}>
          {lapsedSentence(expired.map(({ amount }) => amount))}
        </Notice>
      ) : null}
    </>
  )
}
