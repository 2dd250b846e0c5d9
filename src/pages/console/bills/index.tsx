import { consolePages } from '@/routes/console-pages'
import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { ForCommunity } from '@/features/console/components/for-community'
import { Bills } from '@/features/console/components/bills'
import { go } from '@/platform/navigation'

export default function BillsPage() {
  return (
    <Screen
      bottom={
        <Button block onTap={() => go(consolePages.newBill.url())}>
          生成账单
        </Button>
      }
    >
      <ForCommunity>{(community) => <Bills community={community} />}</ForCommunity>
    </Screen>
  )
}
