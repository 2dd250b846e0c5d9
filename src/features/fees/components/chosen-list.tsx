import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { formatFen } from '@/shared/money'
import { nameOf, STATES } from '../messages'
import type { ChosenBill } from '../use-payment'

/** What is about to be paid, or how it ended, one row each. */
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
          title={bill ? `${nameOf(bill)} ${formatFen(amount)}` : '这笔账单'}
          note={bill && [bill.house, bill.remark?.trim()].filter(Boolean).join(' · ')}
          tag={<Tag kind={STATES[state].kind}>{STATES[state].word}</Tag>}
          onTap={bill ? () => onOpen(id) : undefined}
          arrow={false}
        />
      ))}
    </Card>
  )
}
