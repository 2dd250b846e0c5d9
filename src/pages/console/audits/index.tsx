import { consolePages } from '@/routes/console-pages'
import { Screen } from '@/components/screen'
import { Audits } from '@/features/console/components/audits'
import { ForCommunity } from '@/features/console/components/for-community'
import { go } from '@/platform/navigation'

export default function AuditsPage() {
  return (
    <Screen>
      <ForCommunity>
        {(community) => <Audits community={community} onOpen={(id) => void go(consolePages.audit.url(id))} />}
      </ForCommunity>
    </Screen>
  )
}
