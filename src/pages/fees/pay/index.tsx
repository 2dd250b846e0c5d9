import { pages, type PayRoute } from '@/routes/pages'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Amount } from '@/components/amount'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Notice } from '@/components/notice'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { Loaded } from '@/components/loaded'
import { ChosenList } from '@/features/fees/components/chosen-list'
import { STILL_CONFIRMING, CONFIRMING } from '@/features/fees/messages'
import { sumOf } from '@/features/fees/unpaid'
import { usePayment, type ChosenBill } from '@/features/fees/use-payment'
import { back, go } from '@/platform/navigation'
import { loadOf } from '@/queries/page-query'
import { askToSubscribe } from '@/session/subscriptions'
import { formatFen } from '@/shared/money'
import { BillRouteGuard } from '../bill-route-guard'

const inState = (items: readonly ChosenBill[], state: ChosenBill['state']) =>
  items.filter((item) => item.state === state)

interface EndedProps {
  items: readonly ChosenBill[]
  late: boolean
  /** True if WeChat said that it took the money. Otherwise the app was closed before WeChat could say so. */
  submitted: boolean
  onReceipt: (paid: readonly ChosenBill[]) => void
}

/** Says how a payment ended after which nothing is left to be paid. */
function Ended({ items, late, submitted, onReceipt }: EndedProps) {
  const [paid, confirming] = [inState(items, 'paid'), inState(items, 'confirming')]
  if (confirming.length > 0) {
    return (
      <EmptyState
        drawing="waiting"
        title={submitted ? '付款已提交，正在入账' : '正在核对付款结果'}
        note={late ? STILL_CONFIRMING : CONFIRMING}
      />
    )
  }
  if (paid.length === 0) {
    return <EmptyState drawing="empty" title="没有需要支付的账单" note="它们已经关闭，或不再由您缴纳" />
  }
  return (
    <EmptyState drawing="done" title="已付款" note={`${paid.length} 笔，共 ${formatFen(sumOf(paid))}`}>
      <Button onTap={() => onReceipt(paid)}>查看凭证</Button>
    </EmptyState>
  )
}

/** The bills for one confirmation. */
function ToConfirm({ items, payable }: { items: readonly ChosenBill[]; payable: readonly ChosenBill[] }) {
  const done = items.length - payable.length
  return (
    <Card>
      <View className="fees-head">
        <View className="wj-note">
          {done > 0 ? `还要支付 ${payable.length} 笔` : `共 ${payable.length} 笔`}
        </View>
        <Amount fen={sumOf(payable)} size="title" />
        {payable.length > 1 ? <View className="wj-note">一次付清，要么全部付款，要么都不付</View> : null}
      </View>
    </Card>
  )
}

function Pay(route: PayRoute) {
  const { communityIdentifier, seen } = route
  const { query, watch, items, payable, busy, sentence, run } = usePayment(route)
  const differs = query.data !== undefined && sumOf(items) !== seen
  const open = (id: number) => {
    const state = items.find((item) => item.id === id)?.state
    const build = state === 'paid' ? pages.receipt.url : pages.bill.url
    void go(build({ communityIdentifier, id }))
  }
  /** A single bill's receipt. Of several bills each has its own, and the list of payments leads to them. */
  const toReceipt = ([only, ...others]: readonly ChosenBill[]) =>
    void go(
      only && others.length === 0
        ? pages.receipt.url({ communityIdentifier, id: only.id })
        : pages.feeHistory.url(),
    )
  const leave = async () => {
    if (inState(items, 'paid').length + inState(items, 'confirming').length > 0)
      await askToSubscribe('payment')
    await back()
  }
  const confirm = busy ? (
    <Button block busy>
      正在支付
    </Button>
  ) : payable.length > 0 ? (
    <Button block onTap={run}>{`确认支付 ${formatFen(sumOf(payable))}`}</Button>
  ) : (
    <Button block kind="secondary" onTap={leave}>
      返回
    </Button>
  )

  return (
    <Screen bottom={query.data ? confirm : null}>
      {busy && query.data ? <Notice icon="clock">等待您在微信里确认</Notice> : null}
      {sentence ? <Notice kind="warning">{sentence}</Notice> : null}
      {differs && !sentence ? (
        <Notice kind="warning">账单和您选的时候不一样了，请按这里的金额核对</Notice>
      ) : null}
      <Loaded load={loadOf(query)} skeleton={<Skeleton shape="card" rows={4} />}>
        {() => (
          <View>
            {payable.length > 0 ? (
              <ToConfirm items={items} payable={payable} />
            ) : (
              <Ended
                items={items}
                late={watch.late}
                submitted={watch.pending.some((one) => one.submitted)}
                onReceipt={toReceipt}
              />
            )}
            <ChosenList items={items} onOpen={open} />
          </View>
        )}
      </Loaded>
    </Screen>
  )
}

export default function PayPage() {
  return (
    <BillRouteGuard route={pages.pay.parse(useRouter().params)}>
      {(route) => <Pay {...route} />}
    </BillRouteGuard>
  )
}
