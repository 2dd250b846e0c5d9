import { Screen } from '@/components/screen'
import { ForCommunity } from '@/features/console/components/for-community'
import { NewOrder } from '@/features/console/components/new-order'

export default function NewOrderPage() {
  return (
    <Screen>
      <ForCommunity>{(community) => <NewOrder community={community} />}</ForCommunity>
    </Screen>
  )
}
