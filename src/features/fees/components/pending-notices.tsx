import { Notice } from '@/components/notice'
import { LATE, lapsedSentence, SETTLING } from '../messages'
import { dismissLapsed } from '../pending'
import type { PendingWatch } from '../use-pending'

/** What is under way, and what came to nothing. */
export function PendingNotices({ pending, lapsed, late }: PendingWatch) {
  return (
    <>
      {pending.length > 0 ? (
        <Notice kind="info" icon="clock">
          {`${pending.length} 笔正在入账。${late ? LATE : SETTLING}`}
        </Notice>
      ) : null}
      {lapsed.length > 0 ? (
        <Notice kind="warning" onDismiss={dismissLapsed}>
          {lapsedSentence(lapsed.map(({ amount }) => amount))}
        </Notice>
      ) : null}
    </>
  )
}
