import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Row } from '@/components/row'
import { stateTagOf } from '@/shared/state-tag'
import { applicationTitle, formerNote, houseNote, refusalReason } from '../messages'
import type { Application, HouseItem, MyHouses } from '../queries'
import { StateTag } from './state-tag'

interface Props extends MyHouses {
  /** The action that opens the house's page; undefined if it has none. */
  wayTo: (house: HouseItem) => (() => void) | undefined
  onApplication: (application: Application) => void
}

function ApplicationRow({ application, onOpen }: { application: Application; onOpen: () => void }) {
  const { title, purpose } = applicationTitle(application)
  const { word, kind } = stateTagOf('application', application.state)
  const reason = application.state === 'rejected' && `原因：${refusalReason(application)}`
  const note = [purpose, reason].filter(Boolean).join('\n')
  return <ListRow title={title} note={note} tag={word} tagKind={kind} onTap={onOpen} />
}

interface HouseRowProps {
  house: HouseItem
  note: string
  onOpen?: () => void
}

function HouseRow({ house, note, onOpen }: HouseRowProps) {
  const { word, kind } = stateTagOf('house', house.state)
  return onOpen ? (
    <ListRow title={house.introduction} note={note} tag={word} tagKind={kind} onTap={onOpen} />
  ) : (
    <Row title={house.introduction} note={note} tag={<StateTag of="house" state={house.state} />} />
  )
}

/** The houses and the applications of 3.1.1 in one list. */
export function HousesList({ houses, others, applications, wayTo, onApplication }: Props) {
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
            <HouseRow key={house.key} house={house} note={formerNote(house)} onOpen={wayTo(house)} />
          ))}
        </Card>
      ) : null}
      {applications.length > 0 ? (
        <Card title="我的申请" list>
          {applications.map((application) => (
            <ApplicationRow
              key={application.applicationId}
              application={application}
              onOpen={() => onApplication(application)}
            />
          ))}
        </Card>
      ) : null}
    </View>
  )
}
