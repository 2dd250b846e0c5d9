import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen'
import { Audit } from '@/features/console/components/audit'
import { consolePages } from '@/routes/console-pages'
import { RouteGuard } from '../../guards/route-guard'

export default function AuditPage() {
  return (
    <RouteGuard route={consolePages.audit.parse(useRouter().params)}>
      {(id) => (
        <Screen>
          <Audit id={id} />
        </Screen>
      )}
    </RouteGuard>
  )
}
