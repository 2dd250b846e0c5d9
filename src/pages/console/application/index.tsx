import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen'
import { ApplicationView } from '@/features/console/components/application'
import { consolePages } from '@/routes/console-pages'
import { RouteGuard } from '../../guards/route-guard'

export default function ApplicationPage() {
  return (
    <RouteGuard route={consolePages.application.parse(useRouter().params)}>
      {(id) => (
        <Screen>
          <ApplicationView id={id} />
        </Screen>
      )}
    </RouteGuard>
  )
}
