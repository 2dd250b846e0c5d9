import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { formatFen } from '@/shared/money'
import type { Group } from '../grouping'
import { nameOf } from '../messages'
import type { Order } from '../unpaid'
import { FeeRow, type FeeRowProps } from './fee-row'

interface Props {
  groups: readonly Group[]
  noteOf: (order: Order) => string
  lookOf?: (order: Order) => FeeRowProps['look']
  onTap: (order: Order) => void
}

/** Fees in cards: by house, or by month. */
export function FeeGroups({ groups, noteOf, lookOf = () => 'open', onTap }: Props) {
  return (
    <View>
      {groups.map(({ title, orders }) => (
        <Card key={title} title={title} list>
          {orders.map((order) => (
            <FeeRow
              key={order.id}
              title={nameOf(order)}
              note={noteOf(order)}
              amount={formatFen(order.amount)}
              look={lookOf(order)}
              onTap={() => onTap(order)}
            />
          ))}
        </Card>
      ))}
    </View>
  )
}
