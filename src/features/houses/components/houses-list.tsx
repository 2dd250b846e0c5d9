import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { auditTitle, houseNote, refusalReason } from '../messages'
import type { AuditItem, HouseItem, MyHouses } from '../queries'
import { StateTag } from './state-tag'

interface Props extends MyHouses {
  onHouse: (house: HouseItem) => void
  onAudit: (audit: AuditItem) => void
}

function AuditRow({ audit, onOpen }: { audit: AuditItem; onOpen: () => void }) {
  const { title, action } = auditTitle(audit)
  return (
    <Row
      title={title}
      note={
        <>
          {action ? <View>{action}</View> : null}
          {audit.state === 'rejected' ? <View>{`原因：${refusalReason(audit)}`}</View> : null}
        </>
      }
      tag={<StateTag state={audit.state} />}
      onTap={onOpen}
    />
  )
}

/** Houses and applications of 3.1.1 in one list. */
export function HousesList({ houses, audits, onHouse, onAudit }: Props) {
  return (
    <View>
      {houses.length > 0 ? (
        <Card title="我的房屋" list>
          {houses.map((house) => (
            <Row
              key={house.houseId}
              title={house.introduction}
              note={houseNote(house)}
              tag={<StateTag state={house.state} />}
              onTap={() => onHouse(house)}
            />
          ))}
        </Card>
      ) : null}
      {audits.length > 0 ? (
        <Card title="我的申请" list>
          {audits.map((audit) => (
            <AuditRow key={audit.auditId} audit={audit} onOpen={() => onAudit(audit)} />
          ))}
        </Card>
      ) : null}
    </View>
  )
}
