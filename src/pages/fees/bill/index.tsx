import { pages, type BillRoute } from '@/routes/pages'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { Facts, BillHead } from '@/features/fees/components/facts'
import { PendingNotices } from '@/features/fees/components/pending-notices'
import { billFacts, billStateOf, type BillState } from '@/features/fees/messages'
import { usePaidAt } from '@/features/fees/payment-history'
import { useBill } from '@/features/fees/queries'
import type { Bill } from '@/features/fees/unpaid'
import { usePendingWatch } from '@/features/fees/use-pending'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { usePageQuery } from '@/queries/page-query'
import { formatFen } from '@/shared/money'
import { BillRouteGuard, NO_BILL } from '../bill-route-guard'
import { goToPay } from '../go-to-pay'

const WITH_BUTTON: readonly BillState[] = ['due', 'confirming', 'paid']

function BillButton({ bill, route, confirming }: { bill: Bill; route: BillRoute; confirming: boolean }) {
  const state = billStateOf(bill, confirming)
  const seen = bill.amount
  switch (state) {
    case 'due':
      return (
        <Button
          block
          onTap={() => goToPay({ communityIdentifier: route.communityIdentifier, ids: [route.id], seen })}
        >
          {`缴 ${formatFen(seen)}`}
        </Button>
      )
    case 'confirming':
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
  const query = useBill(route)
  const watch = usePendingWatch(route.communityIdentifier)
  const confirming = watch.pending.some(({ billId }) => billId === route.id)
  const load = usePageQuery(query)
  const bill = query.data
  const paidAt = usePaidAt(route.communityIdentifier, bill)
  const bottom =
    bill && WITH_BUTTON.includes(billStateOf(bill, confirming)) ? (
      <BillButton bill={bill} route={route} confirming={confirming} />
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
            <BillHead bill={bill} state={billStateOf(bill, confirming)} />
            <Facts facts={billFacts(bill, paidAt, clock.now())} />
          </View>
        )}
      </Loaded>
    </Screen>
  )
}

export default function BillPage() {
  return (
    <BillRouteGuard route={pages.bill.parse(useRouter().params)}>
      {(route) => <Detail {...route} />}
    </BillRouteGuard>
  )
}
