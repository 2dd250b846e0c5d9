import { Screen } from '@/components/screen'
import { ForCommunity } from '@/features/console/components/for-community'
import { NewAnnouncement } from '@/features/console/components/new-announcement'

export default function AnnouncePage() {
  return (
    <Screen>
      <ForCommunity>{(community) => <NewAnnouncement community={community} />}</ForCommunity>
    </Screen>
  )
}
