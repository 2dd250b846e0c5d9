import { Button } from '@/components/button'
import { Notice } from '@/components/notice'

/** What is shown could not be read again. */
export function Outdated({ sentence, onRetry }: { sentence: string; onRetry: () => Promise<void> }) {
  return (
    <Notice
      kind="warning"
      action={
        <Button kind="text" size="small" onTap={onRetry}>
          重试
        </Button>
      }
    >
      {`没有更新成功，显示的是上次的内容。${sentence}`}
    </Notice>
  )
}
