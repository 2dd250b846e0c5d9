import { Card } from '@/components/card'
import { callContact, preorderTag, rentWords, titleOf } from '@/components/rental-words'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { formatMoment } from '@/shared/dates'
import type { ViewingRequest } from '../queries'

function Visitor({ row, now }: { row: ViewingRequest; now: number }) {
  const { word, kind } = preorderTag(row.status)
  const when = row.createdAt === undefined ? '' : `，申请于 ${formatMoment(row.createdAt, now)}`
  const { contactName, contactPhone, contactWechat } = row
  return (
    <Card list>
      <Row title={titleOf(row)} note={`${rentWords(row.rent)}${when}`} tag={<Tag kind={kind}>{word}</Tag>} />
      {contactName ? <Row title="租客" value={contactName} /> : null}
      {contactPhone ? (
        <Row icon="phone" title="电话" value={contactPhone} onTap={() => void callContact(contactPhone)} />
      ) : null}
      {contactWechat ? <Row title="微信号" value={contactWechat} /> : null}
      {typeof row.status === 'string' && row.status !== 'submitted' && !contactPhone && !contactWechat ? (
        <Row title="租客没有留下联系方式" note="需要时请联系租房平台" />
      ) : null}
    </Card>
  )
}

/** The tenants who have asked to view the landlord's houses, with their contact after they have paid. */
export const Visitors = ({ rows, now }: { rows: readonly ViewingRequest[]; now: number }) => (
  <>
    {rows.map((row) => (
      <Visitor key={row.id} row={row} now={now} />
    ))}
  </>
)
