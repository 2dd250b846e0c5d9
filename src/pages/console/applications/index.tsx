import { consolePages } from '@/routes/console-pages'
import { Screen } from '@/components/screen'
import { Applications } from '@/features/console/components/applications'
import { ForCommunity } from '@/features/console/components/for-community'
import { go } from '@/platform/navigation'

export default function ApplicationsPage() {
  return (
    <Screen>
      <ForCommunity>
        {(community) => (
          <Applications community={community} onOpen={(id) => void go(consolePages.application.url(id))} />
        )}
      </ForCommunity>
    </Screen>
  )
}
