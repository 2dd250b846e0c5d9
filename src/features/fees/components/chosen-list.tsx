import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { formatFen } from '@/shared/money'
import { nameOf, STATES } from '../messages'
import type { Chosen } from '../use-payment'

/** What is about to be paid, or how it ended, one row each. */
export function ChosenList({ items, onOpen }: { items: readonly Chosen[]; onOpen: (id: number) => void }) {
  return (
    <Card list>
      {items.map(({ id, order, state, amount }) => (
        <Row
          key={id}
          title={order ? `${nameOf(order)} ${formatFen(amount)}` : '这笔账单'}
          note={order && [order.house, order.remark?.trim()].filter(Boolean).join(' · ')}
          tag={<Tag kind={STATES[state].kind}>{STATES[state].word}</Tag>}
          onTap={order ? () => onOpen(id) : undefined}
          arrow={false}
        />
      ))}
    </Card>
  )
}
