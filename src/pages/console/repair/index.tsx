import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen'
import { Repair } from '@/features/console/components/repair'
import { consolePages } from '@/routes/console-pages'
import { RouteGuard } from '../../guards/route-guard'

export default function RepairPage() {
  return (
    <RouteGuard route={consolePages.repair.parse(useRouter().params)}>
      {(id) => (
        <Screen>
          <Repair id={id} />
        </Screen>
      )}
    </RouteGuard>
  )
}
