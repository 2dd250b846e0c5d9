import { formatMoment } from '@/shared/dates'
import { Button } from './button'
import { Notice } from './notice'

export interface OutdatedProps {
  /** What kept it from being read again. */
  sentence: string
  /** When what is shown was read, in epoch milliseconds. */
  updatedAt: number
  onRetry: () => Promise<void>
}

/** What is shown could not be read again: it says so, and of when it is. */
export function Outdated({ sentence, updatedAt, onRetry }: OutdatedProps) {
  return (
    <Notice
      kind="warning"
      action={
        <Button kind="text" size="small" onTap={onRetry}>
          重试
        </Button>
      }
    >
      {`没有更新成功，显示的是上次的内容，更新于 ${formatMoment(updatedAt)}。${sentence}`}
    </Notice>
  )
}
