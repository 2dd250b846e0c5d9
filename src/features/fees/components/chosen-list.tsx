import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { formatFen } from '@/shared/money'
import { billTag, nameOf } from '../messages'
import type { ChosenBill } from '../use-payment'
import './fees.scss'

/** The bills that are about to be paid, or those that were, one row each. A state that all of them share is said once above them. */
export function ChosenList({
  items,
  onOpen,
}: {
  items: readonly ChosenBill[]
  onOpen: (id: number) => void
}) {
  return (
    <Card list>
      {items.map(({ id, bill, state, amount }) => (
        <Row
          key={id}
          title={bill ? nameOf(bill) : '这笔账单'}
          note={bill && [bill.house, bill.remark?.trim()].filter(Boolean).join(' · ')}
          value={bill && <View className="fees-amount">{formatFen(amount)}</View>}
          tag={
            state === 'due' ? null : <Tag kind={billTag(state, bill).kind}>{billTag(state, bill).word}</Tag>
          }
          onTap={bill ? () => onOpen(id) : undefined}
        />
      ))}
    </Card>
  )
}
