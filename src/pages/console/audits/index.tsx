import { Screen } from '@/components/screen'
import { Audits } from '@/features/console/components/audits'
import { ForCommunity } from '@/features/console/components/for-community'
import { buildAuditUrl } from '@/features/console/route'
import { go } from '@/platform/navigation'

export default function AuditsPage() {
  return (
    <Screen>
      <ForCommunity>
        {(community) => <Audits community={community} onOpen={(id) => void go(buildAuditUrl(id))} />}
      </ForCommunity>
    </Screen>
  )
}
