import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { categoryWords, STATES } from '../messages'
import type { RepairDetail } from '../work-order'
import { Timeline } from './timeline'
import './repair-facts.scss'

interface Props {
  repair: RepairDetail
  /** In words; the number stands in where the house is not one's own any more. */
  house: string | undefined
  now: number
}

/** What was reported, how far it is, and what the property office says (R20). */
export function RepairFacts({ repair, house, now }: Props) {
  const { word, kind } = STATES[repair.state]
  return (
    <View>
      <Card list>
        <Row title={categoryWords(repair.category)} note={house} tag={<Tag kind={kind}>{word}</Tag>} />
        <View className="repair-facts__text">{repair.describing}</View>
      </Card>
      <Card title="进度">
        <Timeline repair={repair} now={now} />
      </Card>
      <Card title="物业答复">
        {repair.reply ? (
          <View className="repair-facts__reply">{repair.reply}</View>
        ) : (
          <View className="wj-note">物业还没有答复</View>
        )}
      </Card>
      <Card list>
        {house ? null : <Row title="房屋编号" value={repair.propertyNumber} />}
        <Row title="服务单号" value={<View className="wj-tabular">{repair.number}</View>} />
      </Card>
    </View>
  )
}
