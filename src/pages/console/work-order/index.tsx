import { consolePages } from '@/routes/console-pages'
import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen'
import { WorkOrder } from '@/features/console/components/work-order'
import { RouteGuard } from '../../guards/route-guard'

export default function WorkOrderPage() {
  return (
    <RouteGuard route={consolePages.workOrder.parse(useRouter().params)}>
      {(number) => (
        <Screen>
          <WorkOrder number={number} />
        </Screen>
      )}
    </RouteGuard>
  )
}
