import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Pictures } from '@/components/pictures'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { baseUrls } from '@/platform/env'
import { toast } from '@/platform/feedback'
import { callPhone } from '@/platform/phone-call'
import { formatMoment } from '@/shared/dates'
import { categoryWords, stateWords } from '../messages'
import { costsOf, type RepairDetail } from '../repair'
import { Timeline } from './timeline'
import './repair-facts.scss'

interface Props {
  repair: RepairDetail
  /** The address of the house; undefined if the house is not the resident's any more. The house's number is shown then. */
  house: string | undefined
  now: number
}

/** Pictures of the defect or of the work; nothing if there are none. */
function Shots({ title, urls = [] }: { title: string; urls?: readonly string[] }) {
  if (urls.length === 0) return null
  return (
    <View className="repair-facts__shots">
      <View className="wj-note">{title}</View>
      <Pictures urls={urls} base={baseUrls.zhongmin} grid />
    </View>
  )
}

/** Who comes, and when, if the office has said so. A tap calls the repairer. */
function Coming({ repair, now }: Pick<Props, 'repair' | 'now'>) {
  const { state, appointAt, repairer, repairerPhone } = repair
  if (state === 'DONE' || (appointAt === undefined && !repairer)) return null
  const call = async (number: string) => {
    if ((await callPhone(number)) === 'refused') toast(`没有打开电话，师傅的号码是 ${number}`)
  }
  return (
    <Card title="上门" list>
      {appointAt === undefined ? null : <Row title="希望时间" value={formatMoment(appointAt, now)} />}
      {repairer ? (
        <Row
          icon="wrench"
          title={repairer}
          note={repairerPhone}
          value={repairerPhone ? '拨打' : undefined}
          arrow={false}
          onTap={repairerPhone ? () => void call(repairerPhone) : undefined}
        />
      ) : null}
    </Card>
  )
}

/** A repair: what was reported, its state, and the property office's reply (R20). */
export function RepairFacts({ repair, house, now }: Props) {
  const { word, kind } = stateWords(repair.state)
  return (
    <View>
      <Card list>
        <Row title={categoryWords(repair.category)} note={house} tag={<Tag kind={kind}>{word}</Tag>} />
        {repair.describing ? <View className="repair-facts__text">{repair.describing}</View> : null}
        <Shots title="维修前" urls={repair.picturesBefore} />
      </Card>
      <Coming repair={repair} now={now} />
      <Card title="进度">
        <Timeline repair={repair} now={now} />
      </Card>
      <Card title="物业答复">
        {repair.reply ? (
          <View className="repair-facts__reply">{repair.reply}</View>
        ) : (
          <View className="wj-note">物业还没有答复</View>
        )}
        <Shots title="维修后" urls={repair.picturesAfter} />
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
