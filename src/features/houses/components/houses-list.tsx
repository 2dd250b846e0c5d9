import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { auditTitle, houseNote, refusalReason, stateTag } from '../messages'
import type { AuditItem, HouseItem, MyHouses } from '../queries'

interface Props extends MyHouses {
  onHouse: (house: HouseItem) => void
  onAudit: (audit: AuditItem) => void
}

function AuditRow({ audit, onOpen }: { audit: AuditItem; onOpen: () => void }) {
  const { title, action } = auditTitle(audit)
  const { word, kind } = stateTag(audit.state)
  const reason = audit.state === 'rejected' && `原因：${refusalReason(audit)}`
  const note = [action, reason].filter(Boolean).join('\n')
  return <ListRow title={title} note={note} tag={word} tagKind={kind} onTap={onOpen} />
}

function HouseRow({ house, onOpen }: { house: HouseItem; onOpen: () => void }) {
  const { word, kind } = stateTag(house.state)
  return (
    <ListRow title={house.introduction} note={houseNote(house)} tag={word} tagKind={kind} onTap={onOpen} />
  )
}

/** Houses and applications of 3.1.1 in one list. */
export function HousesList({ houses, audits, onHouse, onAudit }: Props) {
  return (
    <View>
      {houses.length > 0 ? (
        <Card title="我的房屋" list>
          {houses.map((house) => (
            <HouseRow key={house.houseId} house={house} onOpen={() => onHouse(house)} />
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
