import { consolePages } from '@/routes/console-pages'
import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { ForCommunity } from '@/features/console/components/for-community'
import { Orders } from '@/features/console/components/orders'
import { go } from '@/platform/navigation'

export default function OrdersPage() {
  return (
    <Screen
      bottom={
        <Button block onTap={() => go(consolePages.newOrder.url())}>
          生成账单
        </Button>
      }
    >
      <ForCommunity>{(community) => <Orders community={community} />}</ForCommunity>
    </Screen>
  )
}
