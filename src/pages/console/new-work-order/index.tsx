import { Screen } from '@/components/screen'
import { NewWorkOrder } from '@/features/console/components/new-work-order'
import { back } from '@/platform/navigation'

export default function NewWorkOrderPage() {
  return (
    <Screen>
      <NewWorkOrder onDone={() => void back()} />
    </Screen>
  )
}
