import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { categoryWords, stateWords } from '../messages'
import { costsOf, type RepairDetail } from '../repair'
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
  const { word, kind } = stateWords(repair.state)
  return (
    <View>
      <Card list>
        <Row title={categoryWords(repair.category)} note={house} tag={<Tag kind={kind}>{word}</Tag>} />
        {repair.describing ? <View className="repair-facts__text">{repair.describing}</View> : null}
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
        {house || !repair.place ? null : <Row title="报修位置" value={repair.place} />}
        {costsOf(repair).map(([title, value]) => (
          <Row key={title} title={title} value={value} />
        ))}
        {repair.note ? <Row title="备注" value={repair.note} /> : null}
        <Row title="服务单号" value={<View className="wj-tabular">{repair.number}</View>} />
      </Card>
    </View>
  )
}
