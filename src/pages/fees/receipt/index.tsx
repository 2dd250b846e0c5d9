import { pages, type BillRoute } from '@/routes/pages'
import { Canvas, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Loaded } from '@/components/loaded'
import { Notice } from '@/components/notice'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { Facts, BillHead } from '@/features/fees/components/facts'
import { Stamp } from '@/features/fees/components/stamp'
import { nameOf, receiptFacts } from '@/features/fees/messages'
import { usePaidAt } from '@/features/fees/payment-history'
import { useCommunityName, useBill } from '@/features/fees/queries'
import type { Bill } from '@/features/fees/unpaid'
import { useSaveReceipt } from '@/features/fees/use-save-receipt'
import { replace } from '@/platform/navigation'
import { canOpenSettings, openSettings } from '@/platform/permission'
import { usePageQuery } from '@/queries/page-query'
import { formatFen } from '@/shared/money'
import { BillRouteGuard, NO_BILL } from '../bill-route-guard'

const CANVAS = 'receipt-canvas'

const toSettings = canOpenSettings ? (
  <Button kind="text" size="small" onTap={async () => void (await openSettings())}>
    打开设置
  </Button>
) : null

function NotPaid(route: BillRoute) {
  return (
    <EmptyState drawing="waiting" title="还没有凭证" note="这笔账单还没有入账，入账后就有凭证">
      <Button kind="secondary" onTap={() => replace(pages.bill.url(route))}>
        查看账单
      </Button>
    </EmptyState>
  )
}

const pictureOf = (bill: Bill, facts: ReturnType<typeof receiptFacts>) => ({
  title: `${nameOf(bill)}缴费凭证`,
  amount: formatFen(bill.amount),
  rows: facts,
  footer: '由万家小程序按物业的收款记录生成',
})

function Receipt(route: BillRoute) {
  const query = useBill(route)
  const community = useCommunityName(route.communityIdentifier)
  const paidAt = usePaidAt(route.communityIdentifier, query.data)
  const { problem, save } = useSaveReceipt(CANVAS)
  const load = usePageQuery(query)
  const bill = query.data?.paid === 'paid' ? query.data : undefined
  const facts = bill ? receiptFacts(bill, paidAt, community) : []

  return (
    <Screen
      bottom={
        bill ? (
          <Button block icon="image" onTap={() => save(pictureOf(bill, facts))}>
            保存为图片
          </Button>
        ) : null
      }
    >
      <Loaded
        load={load}
        head={
          problem ? (
            <Notice kind="warning" action={problem.denied ? toSettings : null}>
              {problem.sentence}
            </Notice>
          ) : null
        }
        skeleton={<Skeleton shape="card" rows={5} />}
        empty={NO_BILL}
      >
        {(found) =>
          bill ? (
            <View>
              <BillHead bill={bill} state="paid" />
              <Facts facts={facts} />
              {bill.manager ? <Stamp manager={bill.manager} /> : null}
              <Canvas id={CANVAS} canvasId={CANVAS} type="2d" className="fees-canvas" />
            </View>
          ) : (
            <NotPaid {...route} key={found.id} />
          )
        }
      </Loaded>
    </Screen>
  )
}

export default function ReceiptPage() {
  return (
    <BillRouteGuard route={pages.bill.parse(useRouter().params)}>
      {(route) => <Receipt {...route} />}
    </BillRouteGuard>
  )
}
