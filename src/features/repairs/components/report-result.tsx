import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'

interface Props {
  onProgress: () => Promise<void>
  onMore: () => void
}

export const ReportResult = ({ onProgress, onMore }: Props) => (
  <EmptyState drawing="done" title="报修已提交" note="物业受理后，进度和回复都会显示在这张服务单里">
    <Button onTap={onProgress}>查看进度</Button>
    <Button kind="text" onTap={onMore}>
      再报一项
    </Button>
  </EmptyState>
)
