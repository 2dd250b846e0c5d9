import { pages, type BillRoute } from '@/routes/pages'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { Facts, OrderHead } from '@/features/fees/components/facts'
import { PendingNotices } from '@/features/fees/components/pending-notices'
import { billFacts, stateOf } from '@/features/fees/messages'
import { useOrder } from '@/features/fees/queries'
import type { Order } from '@/features/fees/unpaid'
import { usePendingWatch } from '@/features/fees/use-pending'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { usePageQuery } from '@/queries/page-query'
import { BillPage, NO_BILL } from '../bill-page'

function OrderButton({ order, route, settling }: { order: Order; route: BillRoute; settling: boolean }) {
  const state = stateOf(order, settling)
  const seen = order.amount
  switch (state) {
    case 'due':
      return (
        <Button block onTap={() => go(pages.pay.url({ ...route, ids: [route.id], seen }))}>
          去支付
        </Button>
      )
    case 'settling':
      return (
        <Button block disabled>
          入账中
        </Button>
      )
    case 'paid':
      return (
        <Button block onTap={() => go(pages.receipt.url(route))}>
          查看缴费凭证
        </Button>
      )
    default:
      return null
  }
}

function Detail(route: BillRoute) {
  const query = useOrder(route)
  const watch = usePendingWatch(route.communityIdentifier)
  const settling = watch.pending.some(({ orderId }) => orderId === route.id)
  const load = usePageQuery(query)
  const order = query.data
  const bottom =
    order && stateOf(order, settling) !== 'closed' ? (
      <OrderButton order={order} route={route} settling={settling} />
    ) : null

  return (
    <Screen bottom={bottom}>
      <Loaded
        load={load}
        head={<PendingNotices {...watch} />}
        skeleton={<Skeleton shape="card" rows={4} />}
        empty={NO_BILL}
      >
        {(bill) => (
          <View>
            <OrderHead order={bill} state={stateOf(bill, settling)} />
            <Facts facts={billFacts(bill, clock.now())} />
          </View>
        )}
      </Loaded>
    </Screen>
  )
}

export default function OrderPage() {
  return <BillPage route={pages.bill.parse(useRouter().params)}>{(route) => <Detail {...route} />}</BillPage>
}
