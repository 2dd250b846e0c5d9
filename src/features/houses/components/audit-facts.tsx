import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { formatMoment } from '@/shared/dates'
import { auditTitle, nextStep, refusalReason } from '../messages'
import type { AuditItem } from '../queries'
import { StateTag } from './state-tag'
import './audit-facts.scss'

/** An application: for which house, how it stands, why, and what happens next. `now` in epoch milliseconds. */
export function AuditFacts({ audit, now }: { audit: AuditItem; now: number }) {
  const { title, action } = auditTitle(audit)
  return (
    <View>
      <Card list>
        <Row
          title={<View className="audit-facts__name">{title}</View>}
          note={action}
          tag={<StateTag state={audit.state} />}
        />
        {audit.createdAt === undefined ? null : (
          <Row title="提交时间" value={formatMoment(audit.createdAt, now)} />
        )}
      </Card>
      {audit.state === 'rejected' ? (
        <Card title="未通过的原因">
          <View>{refusalReason(audit)}</View>
        </Card>
      ) : null}
      <Card title="接下来">
        <View>{nextStep(audit.state)}</View>
      </Card>
    </View>
  )
}
