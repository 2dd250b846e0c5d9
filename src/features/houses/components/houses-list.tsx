import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { applicationTitle, houseNote, refusalReason, stateTag } from '../messages'
import type { Application, HouseItem, MyHouses } from '../queries'

interface Props extends MyHouses {
  onHouse: (house: HouseItem) => void
  onApplication: (application: Application) => void
}

function ApplicationRow({ application, onOpen }: { application: Application; onOpen: () => void }) {
  const { title, action } = applicationTitle(application)
  const { word, kind } = stateTag(application.state)
  const reason = application.state === 'rejected' && `原因：${refusalReason(application)}`
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
export function HousesList({ houses, applications, onHouse, onApplication }: Props) {
  return (
    <View>
      {houses.length > 0 ? (
        <Card title="我的房屋" list>
          {houses.map((house) => (
            <HouseRow key={house.houseId} house={house} onOpen={() => onHouse(house)} />
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
