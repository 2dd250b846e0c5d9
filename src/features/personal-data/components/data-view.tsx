import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { clock } from '@/platform/clock'
import { formatMoment } from '@/shared/dates'
import { houseInSentence, purposeOfType, stateTagOf } from '@/shared/state-tag'
import { pendingCorrection, personFacts } from '../facts'
import type { PersonalData } from '../queries'

function Applications({ applications }: Pick<PersonalData, 'applications'>) {
  return (
    <Card title="申请" list>
      {applications.length === 0 ? <Row title="没有申请" /> : null}
      {applications.map(({ id, introduction, type, state, createdAt, refuseReason }) => {
        const { word, kind } = stateTagOf('application', state)
        return (
          <Row
            key={id}
            title={purposeOfType(type)}
            note={[houseInSentence(introduction), formatMoment(createdAt, clock.now()), refuseReason]
              .filter(Boolean)
              .join(' · ')}
            tag={<Tag kind={kind}>{word}</Tag>}
          />
        )
      })}
    </Card>
  )
}

/** Everything that the backend holds about the resident, in groups. */
export function DataView({ data }: { data: PersonalData }) {
  const { account, person, houses, applications, complaints } = data
  return (
    <>
      {pendingCorrection(data) ? <Notice>您的更正申请正在审核，通过后这里会更新。</Notice> : null}
      <Card title="账号" list>
        <Row title="昵称" value={account.name} />
        <Row title="手机号" value={account.phone} />
      </Card>
      <Card title="登记信息" list>
        {person ? (
          personFacts(person).map(([name, value]) =>
            value.length > 14 ? (
              <Row key={name} title={name} note={value} />
            ) : (
              <Row key={name} title={name} value={value} />
            ),
          )
        ) : (
          <Row title="还没有登记" note="绑定房屋时填写的内容会显示在这里" />
        )}
      </Card>
      <Card title="房屋" list>
        {houses.length === 0 ? <Row title="没有绑定房屋" /> : null}
        {houses.map(({ introduction, role }) => (
          <Row key={introduction} icon="house" title={introduction} value={role} />
        ))}
      </Card>
      <Applications applications={applications} />
      <Card title="投诉建议" list>
        <Row title={`共 ${complaints.length} 条`} note="内容在“投诉建议”里，也会一起导出" />
      </Card>
    </>
  )
}
