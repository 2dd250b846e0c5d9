import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { useFlowNavigation } from './flow-context'
import { StepFrame } from './step-frame'

/** Says what to do without a face photo. Nothing is sent then, and the property office binds the house with the ID card. */
export function FaceDeclined({ onBack }: { onBack: () => void }) {
  const { toHouses } = useFlowNavigation()
  return (
    <StepFrame>
      <Card>
        <EmptyState
          drawing="waiting"
          title="不提供照片，可以到物业办理"
          note="请带上身份证和房产证或租赁合同，到小区物业服务中心，由工作人员为您登记。现在不会提交任何信息，您填写的内容在退出小程序前不会丢。"
        >
          <Button kind="secondary" onTap={onBack}>
            改为提供照片
          </Button>
          <Button kind="text" onTap={toHouses}>
            先不绑定
          </Button>
        </EmptyState>
      </Card>
    </StepFrame>
  )
}
