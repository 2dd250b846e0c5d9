import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { formatFen } from '@/shared/money'
import type { Group } from '../grouping'
import { nameOf } from '../messages'
import type { Bill } from '../unpaid'
import { BillRow, type FeeRowProps } from './bill-row'

interface Props {
  groups: readonly Group[]
  noteOf: (bill: Bill) => string
  lookOf?: (bill: Bill) => FeeRowProps['look']
  onTap: (bill: Bill) => void
}

/** Fees in cards: by house, or by month. */
export function BillGroups({ groups, noteOf, lookOf = () => 'open', onTap }: Props) {
  return (
    <View>
      {groups.map(({ title, bills }) => (
        <Card key={title} title={title} list>
          {bills.map((bill) => (
            <BillRow
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
