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
} from '@/contract/core/form-vocabulary'
import { membersOf } from '../members'
import type { HouseDetail } from '../detail-queries'
import { ApplicantList } from './applicant-list'
import { MemberList, type MemberListProps } from './member-list'
import './house-facts.scss'

interface Props {
  detail: HouseDetail
  current: boolean
  /** Only the owner sees other people's applications, even if a backend sends them to others. */
  isOwner: boolean
  wayTo?: MemberListProps['wayTo']
  /** Shown below the members: the way to add one. */
  children?: ReactNode
}

/** A house (3.1.2) with its members. */
export function HouseFacts({ detail, current, isOwner, wayTo, children }: Props) {
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
      <MemberList members={membersOf(detail)} wayTo={wayTo} />
      {children}
      {isOwner && detail.unbound.length > 0 ? <ApplicantList applicants={detail.unbound} /> : null}
    </View>
  )
}
