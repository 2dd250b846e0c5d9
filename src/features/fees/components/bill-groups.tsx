import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { formatFen } from '@/shared/money'
import type { Group } from '../grouping'
import { nameOf } from '../messages'
import type { Bill } from '../unpaid'
import { BillRow } from './bill-row'
import { BillTick, type BillTickProps } from './bill-tick'

interface Props {
  groups: readonly Group[]
  noteOf: (bill: Bill) => string
  /** Of bills that are to be chosen; without it a row leads to its bill. */
  lookOf?: (bill: Bill) => BillTickProps['look']
  onTap: (bill: Bill) => void
}

/** Fees in cards: by house, or by month. */
export function BillGroups({ groups, noteOf, lookOf, onTap }: Props) {
  return (
    <View>
      {groups.map(({ title, bills }) => (
        <Card key={title} title={title} list>
          {bills.map((bill) => {
            const row = {
              title: nameOf(bill),
              note: noteOf(bill),
              amount: formatFen(bill.amount),
              onTap: () => onTap(bill),
            }
            return lookOf ? (
              <BillTick key={bill.id} {...row} look={lookOf(bill)} />
            ) : (
              <BillRow key={bill.id} {...row} />
            )
          })}
        </Card>
      ))}
    </View>
  )
}
