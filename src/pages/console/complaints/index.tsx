import { Screen } from '@/components/screen'
import { Complaints } from '@/features/console/components/complaints'
import { ForCommunity } from '@/features/console/components/for-community'

export default function ComplaintsPage() {
  return (
    <Screen>
      <ForCommunity>{(community) => <Complaints community={community} />}</ForCommunity>
    </Screen>
  )
}
