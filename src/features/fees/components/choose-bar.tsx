import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Checkbox } from '@/components/checkbox'
import { formatFen } from '@/shared/money'
import type { useChosenBills } from '../use-chosen-bills'
import './fees.scss'

interface Props {
  chosen: ReturnType<typeof useChosenBills>
  onPay: () => void | Promise<void>
}

/** Says what is chosen, chooses everything or nothing, and has the button that pays. */
export function ChooseBar({ chosen, onPay }: Props) {
  return (
    <View className="fees-bar">
      <Checkbox checked={chosen.all} onChange={chosen.take} label="全选">
        <View>全选</View>
        <View role="status">{`已选 ${chosen.count} 笔`}</View>
      </Checkbox>
      <View className="fees-bar__pay">
        <Button block disabled={chosen.count === 0} onTap={onPay}>
          {chosen.count === 0 ? '请选择账单' : `缴 ${formatFen(chosen.sum)}`}
        </Button>
      </View>
    </View>
  )
}
