import { View } from '@tarojs/components'
import '@/components/list-row.scss'
import '@/components/row.scss'
import './bill-row.scss'

export interface BillRowProps {
  title: string
  /** The second line; a line feed begins a further one. */
  note: string
  /** The amount as it is shown: ¥12.50. */
  amount: string
  onTap: () => void
}

/**
 * A bill in a long list, which opens its page. It is a template of its own, as ListRow is (docs/decisions/007), with an amount in place of
 * the tag.
 */
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
