import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Row } from '@/components/row'
import { auditTitle, formerNote, houseNote, refusalReason, stateTag } from '../messages'
import type { AuditItem, HouseItem, MyHouses } from '../queries'
import { StateTag } from './state-tag'

interface Props extends MyHouses {
  /** Missing where there is nothing more to see. */
  wayTo: (house: HouseItem) => (() => void) | undefined
  onAudit: (audit: AuditItem) => void
}

function AuditRow({ audit, onOpen }: { audit: AuditItem; onOpen: () => void }) {
  const { title, action } = auditTitle(audit)
  const { word, kind } = stateTag(audit.state)
  const reason = audit.state === 'rejected' && `原因：${refusalReason(audit)}`
  const note = [action, reason].filter(Boolean).join('\n')
  return <ListRow title={title} note={note} tag={word} tagKind={kind} onTap={onOpen} />
}

interface HouseRowProps {
  house: HouseItem
  note: string
  onOpen?: () => void
}

function HouseRow({ house, note, onOpen }: HouseRowProps) {
  const { word, kind } = stateTag(house.state)
  return onOpen ? (
    <ListRow title={house.introduction} note={note} tag={word} tagKind={kind} onTap={onOpen} />
  ) : (
    <Row title={house.introduction} note={note} tag={<StateTag state={house.state} />} />
  )
}

/** Houses and applications of 3.1.1 in one list. */
export function HousesList({ houses, others, audits, wayTo, onAudit }: Props) {
  return (
    <View>
      {houses.length > 0 ? (
        <Card title="我的房屋" list>
          {houses.map((house) => (
            <HouseRow key={house.key} house={house} note={houseNote(house)} onOpen={wayTo(house)} />
          ))}
        </Card>
      ) : null}
      {others.length > 0 ? (
        <Card title="其他房屋" list>
          {others.map((house) => (
            <HouseRow key={house.key} house={house} note={formerNote(house)} />
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
