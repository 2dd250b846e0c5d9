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

/** What the office was given, as far as it is in words. */
const Submitted = ({ detail }: { detail: ApplicationDetail }) => (
  <Card title="您提交的内容" list>
    {submittedFacts(detail).map(([label, value]) => (
      <Row key={label} title={label} value={value} />
    ))}
  </Card>
)

interface Props {
  application: Application
  /** Missing until it is read, and where the backend does not tell it. */
  detail?: ApplicationDetail
  /** Epoch milliseconds. */
  now: number
}

/** An application: for which house, how it stands, why, what happens next, and what was submitted. */
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
