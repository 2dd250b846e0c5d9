import { View } from '@tarojs/components'
import '@/components/list-row.scss'
import '@/components/row.scss'
import './bill-row.scss'

export interface BillRowProps {
  title: string
  /** Second line; further lines after a line feed. */
  note: string
  /** ¥12.50 */
  amount: string
  onTap: () => void
}

/** A bill in a long list, which leads to it: a template of its own, as ListRow (docs/decisions/007), with an amount for the tag. */
export function BillRow({ title, note, amount, onTap }: BillRowProps) {
  return (
    <View
      compileMode="fee-row"
      className="wj-row fee-row--open"
      hoverClass="wj-pressed"
      role="button"
      ariaRole="button"
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
