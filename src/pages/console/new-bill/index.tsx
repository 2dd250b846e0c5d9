import { Screen } from '@/components/screen'
import { ForCommunity } from '@/features/console/components/for-community'
import { NewBill } from '@/features/console/components/new-bill'

export default function NewBillPage() {
  return (
    <Screen>
      <ForCommunity>{(community) => <NewBill community={community} />}</ForCommunity>
    </Screen>
  )
}
