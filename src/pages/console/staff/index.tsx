import { consolePages } from '@/routes/console-pages'
import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { StaffChoice } from '@/features/console/components/actor-choice'
import { WorkOrders } from '@/features/console/components/work-orders'
import { go } from '@/platform/navigation'

export default function StaffPage() {
  return (
    <Screen
      bottom={
        <Button block onTap={() => go(consolePages.newWorkOrder.url())}>
          报一个服务单
        </Button>
      }
    >
      <StaffChoice />
      <WorkOrders onOpen={(number) => void go(consolePages.workOrder.url(number))} />
    </Screen>
  )
}
