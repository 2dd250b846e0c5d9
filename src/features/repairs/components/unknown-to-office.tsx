import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'

/** Says that zhongmin does not know the resident. It knows people by name and phone. */
export const UnknownToOffice = ({ onRetry }: { onRetry: () => Promise<void> }) => (
  <EmptyState
    drawing="waiting"
    title="报修系统里还没有您的登记"
    note="请到小区物业服务中心登记姓名和手机号（与您在万家登记的一致），登记后重试。着急的问题请直接联系物业服务中心。"
  >
    <Button kind="secondary" icon="refresh-cw" onTap={onRetry}>
      重试
    </Button>
  </EmptyState>
)
