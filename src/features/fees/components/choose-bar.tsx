import { View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { Button } from '@/components/button'
import type { Bill } from '../unpaid'
import type { useChosenBills } from '../use-chosen-bills'
import './fees.scss'

interface Props {
  chosen: ReturnType<typeof useChosenBills>
  /** Of the page that is shown, as far as they can be paid. */
  bills: readonly Bill[]
  onPay: () => void | Promise<void>
}

/** First the way into choosing, then what is chosen, its sum, and the way on. */
export function ChooseBar({ chosen, bills, onPay }: Props) {
  if (!chosen.choosing) {
    return (
      <Button block onTap={chosen.start}>
        选择账单缴费
      </Button>
    )
  }
  const rest = bills.filter((bill) => !chosen.has(bill))
  return (
    <View>
      <View className="fees-sum">
        <View role="status">{`已选 ${chosen.count} 笔`}</View>
        <Amount fen={chosen.sum} size="section" />
      </View>
      <View className="fees-actions">
        <Button kind="text" onTap={chosen.stop}>
          取消
        </Button>
        <Button kind="secondary" disabled={rest.length === 0} onTap={() => chosen.add(rest)}>
          全选
        </Button>
        <Button disabled={chosen.count === 0} onTap={onPay}>
          去支付
        </Button>
      </View>
    </View>
  )
}
