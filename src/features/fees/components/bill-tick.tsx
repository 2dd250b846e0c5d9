import { View } from '@tarojs/components'
import '@/components/list-row.scss'
import '@/components/row.scss'
import './bill-row.scss'
import type { BillRowProps } from './bill-row'

export interface BillTickProps extends BillRowProps {
  /** `disabled` means that it cannot be chosen now. */
  look: 'on' | 'off' | 'disabled'
}

/** A bill that is chosen or left out by a tap anywhere on its row. It is a template of its own, as BillRow is. */
export function BillTick({ title, note, amount, look, onTap }: BillTickProps) {
  return (
    <View
      compileMode="bill-tick"
      className={`wj-row fee-row--${look}`}
      hoverClass="wj-pressed"
      role="checkbox"
      ariaRole="checkbox"
      aria-checked={look === 'on'}
      onClick={onTap}
    >
      <View className="wj-row__main wj-list-row__main">
        {title}
        <View className="wj-row__note wj-list-row__note">{note}</View>
      </View>
      <View className="fee-row__amount">{amount}</View>
    </View>
  )
}
