import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { roles } from '@/contract/core/vocabulary'
import type { Member } from '../members'
import { HOW_TO_REGISTER } from '../detail-messages'
import './house-facts.scss'

function MemberRow({ member, onOpen }: { member: Member; onOpen?: () => void }) {
  const { name, role, hasAccount } = member
  return (
    <Row
      icon="user-round"
      title={name || '没有登记姓名'}
      note={hasAccount === false ? '还没注册小程序' : undefined}
      onTap={onOpen}
      tag={role ? <Tag kind={role === 'owner' ? 'info' : 'neutral'}>{roles.show(role)}</Tag> : null}
    />
  )
}

export interface MemberListProps {
  members: readonly Member[]
  /** The action that opens what can be done about a member; undefined if there is nothing. */
  wayTo?: (member: Member) => (() => void) | undefined
}

/** The people who live in the house, in one list, each with their role. */
export function MemberList({ members, wayTo }: MemberListProps) {
  const isSomeoneWithout = members.some(({ hasAccount }) => hasAccount === false)
  return (
    <Card title={`家庭成员（${members.length}）`} list>
      {members.length === 0 ? <View className="house-facts__about">还没有登记的成员</View> : null}
      {isSomeoneWithout ? <View className="house-facts__about">{HOW_TO_REGISTER}</View> : null}
      {members.map((member) => (
        <MemberRow key={member.key} member={member} onOpen={wayTo?.(member)} />
      ))}
    </Card>
  )
}
