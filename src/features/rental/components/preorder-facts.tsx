import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { formatMoment } from '@/shared/dates'
import type { Preorder } from '../queries'
import { callContact, preorderTag, rentWords, titleOf } from '@/components/rental-words'

interface Props {
  preorder: Preorder
  now: number
  onHouse: () => void
}

function Contact({ preorder: { contactName, contactPhone, contactWechat } }: Pick<Props, 'preorder'>) {
  if (!contactName && !contactPhone && !contactWechat) return null
  return (
    <Card title="房东的联系方式" list>
      {contactName ? <Row title="称呼" value={contactName} /> : null}
      {contactPhone ? (
        <Row icon="phone" title="电话" value={contactPhone} onTap={() => void callContact(contactPhone)} />
      ) : null}
      {contactWechat ? <Row title="微信号" value={contactWechat} /> : null}
    </Card>
  )
}

/** A viewing request: its state, its house, and whom to call. */
export function PreorderFacts({ preorder, now, onHouse }: Props) {
  const { word, kind } = preorderTag(preorder.status)
  const gone = preorder.houseStatus !== undefined && preorder.houseStatus !== 'released'
  return (
    <>
      <Card list>
        <Row title="状态" tag={<Tag kind={kind}>{word}</Tag>} />
        {preorder.createdAt === undefined ? null : (
          <Row title="申请时间" value={formatMoment(preorder.createdAt, now)} />
        )}
        {preorder.paidAt === undefined ? null : (
          <Row title="付款时间" value={formatMoment(preorder.paidAt, now)} />
        )}
      </Card>
      <Card title="房源" list>
        <Row
          title={titleOf(preorder)}
          note={gone ? `${rentWords(preorder.rent)}，房源已下架` : rentWords(preorder.rent)}
          onTap={gone ? undefined : onHouse}
        />
      </Card>
      <Contact preorder={preorder} />
    </>
  )
}
