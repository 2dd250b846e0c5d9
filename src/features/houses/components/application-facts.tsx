import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { formatMoment } from '@/shared/dates'
import { nextStep, submittedFacts } from '../detail-messages'
import { applicationTitle, refusalReason } from '../messages'
import type { ApplicationDetail } from '../detail-queries'
import type { Application } from '../queries'
import { StateTag } from './state-tag'
import './application-facts.scss'

/** What was submitted to the office, as far as it is text. */
const Submitted = ({ detail }: { detail: ApplicationDetail }) => (
  <Card title="您提交的内容" list>
    {submittedFacts(detail).map(([label, value]) => (
      <Row key={label} title={label} value={value} />
    ))}
  </Card>
)

interface Props {
  application: Application
  /** Undefined until it is read, and if the backend does not tell it. */
  detail?: ApplicationDetail
  /** Epoch milliseconds. */
  now: number
}

/** An application: its house, its state with the reason, the next step, and what was submitted. */
export function ApplicationFacts({ application, detail, now }: Props) {
  const { title, purpose } = applicationTitle(application)
  return (
    <View>
      <Card list>
        <Row
          title={<View className="application-facts__name">{title}</View>}
          note={purpose}
          tag={<StateTag of="application" state={application.state} />}
        />
        {application.createdAt === undefined ? null : (
          <Row title="提交时间" value={formatMoment(application.createdAt, now)} />
        )}
      </Card>
      {application.state === 'rejected' ? (
        <Card title="未通过的原因">
          <View>{detail?.application.refuseReason ?? refusalReason(application)}</View>
        </Card>
      ) : null}
      <Card title="接下来">
        <View>{nextStep(application.state)}</View>
      </Card>
      {detail ? <Submitted detail={detail} /> : null}
    </View>
  )
}
