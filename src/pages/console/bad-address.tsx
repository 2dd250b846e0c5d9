import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { back } from '@/platform/navigation'

export const BadAddress = () => (
  <EmptyState drawing="failed" title="这个页面打不开" note="地址不完整，请从列表里重新进入">
    <Button onTap={() => back()}>返回</Button>
  </EmptyState>
)
