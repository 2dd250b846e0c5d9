import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { askToSubscribe } from '@/session/subscriptions'

interface Props {
  onProgress: () => Promise<void>
  onMore: () => void
}

/** Says that the repair was sent. WeChat's message about the reply is offered with the first tap. */
export function RepairResult({ onProgress, onMore }: Props) {
  const afterAsking = (leave: () => void | Promise<void>) => async () => {
    await askToSubscribe('repair')
    await leave()
  }
  return (
    <EmptyState drawing="done" title="报修已提交" note="物业受理后，进度和答复都会显示在这张服务单里">
      <Button onTap={afterAsking(onProgress)}>查看进度</Button>
      <Button kind="text" onTap={afterAsking(onMore)}>
        再报一项
      </Button>
    </EmptyState>
  )
}
