import { View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { billTag, nameOf, type Fact, type BillState } from '../messages'
import type { Bill } from '../unpaid'
import './fees.scss'

/** A bill's name, amount and state. */
export function BillHead({ bill, state }: { bill: Bill; state: BillState }) {
  const { word, kind } = billTag(state, bill)
  return (
    <Card>
      <View className="fees-head">
        <View className="wj-note">{nameOf(bill)}</View>
        <Amount fen={bill.amount} size="title" />
        <Tag kind={kind}>{word}</Tag>
      </View>
    </Card>
  )
}

/** Names with their values. Numbers are never cut. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <Card list>
      {facts.map(([name, value]) => (
        <Row key={name} title={name} value={<View className="fees-fact wj-tabular">{value}</View>} />
      ))}
    </Card>
  )
}
