import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { StaffChoice } from '@/features/console/components/who-acts'
import { WorkOrders } from '@/features/console/components/work-orders'
import { buildWorkOrderUrl, NEW_WORK_ORDER_URL } from '@/features/console/route'
import { go } from '@/platform/navigation'

export default function StaffPage() {
  return (
    <Screen
      bottom={
        <Button block onTap={() => go(NEW_WORK_ORDER_URL)}>
          报一个服务单
        </Button>
      }
    >
      <StaffChoice />
      <WorkOrders onOpen={(number) => void go(buildWorkOrderUrl(number))} />
    </Screen>
  )
}
