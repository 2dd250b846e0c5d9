import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { formatFen } from '@/shared/money'
import type { Group } from '../grouping'
import { nameOf } from '../messages'
import type { Bill } from '../unpaid'
import { BillTick, type BillTickProps } from './bill-tick'

interface Props {
  groups: readonly Group[]
  noteOf: (bill: Bill) => string
  lookOf: (bill: Bill) => BillTickProps['look']
  onTap: (bill: Bill) => void
}

/** Bills that can be chosen, in one card for each house. */
export function BillGroups({ groups, noteOf, lookOf, onTap }: Props) {
  return (
    <View>
      {groups.map(({ title, bills }) => (
        <Card key={title} title={title} list>
          {bills.map((bill) => (
            <BillTick
              key={bill.id}
              title={nameOf(bill)}
              note={noteOf(bill)}
              amount={formatFen(bill.amount)}
              look={lookOf(bill)}
              onTap={() => onTap(bill)}
            />
          ))}
        </Card>
      ))}
    </View>
  )
}
