import { consolePages } from '@/routes/console-pages'
import { Screen } from '@/components/screen'
import { ForCommunity } from '@/features/console/components/for-community'
import { Repairs } from '@/features/console/components/repairs'
import { go } from '@/platform/navigation'

export default function RepairsPage() {
  return (
    <Screen>
      <ForCommunity>
        {(community) => (
          <Repairs community={community} onOpen={(id) => void go(consolePages.repair.url(id))} />
        )}
      </ForCommunity>
    </Screen>
  )
}
