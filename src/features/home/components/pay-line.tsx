import { View } from '@tarojs/components'
import type { Todo } from './todo-card'
import './pay-line.scss'

/** What is due in this community, as one control that opens the bills. */
export function PayLine({ todo: { title, note, value, open } }: { todo: Todo }) {
  return (
    <View className="pay-line" hoverClass="wj-pressed" role="button" onClick={open}>
      <View className="pay-line__main">
        <View className="pay-line__words">
          {title}
          <View className="pay-line__note">{note}</View>
        </View>
        {value ? <View className="pay-line__amount">{value}</View> : null}
      </View>
      <View className="pay-line__go" aria-hidden>
        去缴费
      </View>
    </View>
  )
}
