import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import {
  houseStates,
  houseTypes,
  houseUses,
  occupantTypes,
  ownerships,
  roles,
} from '@/contract/core/vocabulary'
import { GROUPS } from '../messages'
import type { HouseDetail } from '../queries'
import { StateTag } from './state-tag'
import './house-facts.scss'

interface GroupProps {
  name: keyof typeof GROUPS
  count: number
  children: ReactNode
}

function Group({ name, count, children }: GroupProps) {
  const { title, note, empty } = GROUPS[name]
  return (
    <Card title={`${title}（${count}）`} list>
      <View className="house-facts__about">{count > 0 ? note : empty}</View>
      {children}
    </Card>
  )
}

type Member = HouseDetail['bound'][number]

// Two members of one name and role are told apart by their place alone.
const rows = (members: readonly Member[]) =>
  members.map(({ name, role }, index) => (
    <Row key={index} icon="user-round" title={name} value={role && roles.show(role)} />
  ))

/** What 3.1.2 knows of a house, and its four groups of people. */
export function HouseFacts({ detail, current }: { detail: HouseDetail; current: boolean }) {
  const facts = [
    ['房屋类型', detail.houseType && houseTypes.show(detail.houseType)],
    ['房屋用途', detail.use && houseUses.show(detail.use)],
    ['房屋性质', detail.ownership && ownerships.show(detail.ownership)],
    ['房屋现状', detail.state && houseStates.show(detail.state)],
    ['住户类型', detail.occupantType && occupantTypes.show(detail.occupantType)],
  ] as const
  return (
    <View>
      <Card list>
        <Row
          icon="house"
          title={<View className="house-facts__name">{detail.introduction}</View>}
          tag={current ? <Tag kind="info">当前房屋</Tag> : null}
        />
        {facts.map(([name, value]) => (
          <Row key={name} title={name} value={value ?? '未填写'} />
        ))}
      </Card>
      <Group name="bound" count={detail.bound.length}>
        {rows(detail.bound)}
      </Group>
      <Group name="withAccount" count={detail.withAccount.length}>
        {rows(detail.withAccount)}
      </Group>
      <Group name="withoutAccount" count={detail.withoutAccount.length}>
        {rows(detail.withoutAccount)}
      </Group>
      <Group name="unbound" count={detail.unbound.length}>
        {detail.unbound.map(({ introduction, type, name, action, state }, index) => (
          <Row
            key={index}
            icon="file-text"
            title={type ?? name ?? '申请'}
            note={introduction ?? action}
            tag={state ? <StateTag state={state} /> : null}
          />
        ))}
      </Group>
    </View>
  )
}
