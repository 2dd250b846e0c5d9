import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { formatMoment } from '@/shared/dates'
import { applicationTitle, nextStep, refusalReason } from '../messages'
import type { Application } from '../queries'
import { StateTag } from './state-tag'
import './application-facts.scss'

/** An application: for which house, how it stands, why, and what happens next. `now` in epoch milliseconds. */
export function ApplicationFacts({ application, now }: { application: Application; now: number }) {
  const { title, action } = applicationTitle(application)
  return (
    <View>
      <Card list>
        <Row
          title={<View className="application-facts__name">{title}</View>}
          note={action}
          tag={<StateTag state={application.state} />}
        />
        {application.createdAt === undefined ? null : (
          <Row title="提交时间" value={formatMoment(application.createdAt, now)} />
        )}
      </Card>
      {application.state === 'rejected' ? (
        <Card title="未通过的原因">
          <View>{refusalReason(application)}</View>
        </Card>
      ) : null}
      <Card title="接下来">
        <View>{nextStep(application.state)}</View>
      </Card>
    </View>
  )
}
