import { pages, type AddMemberRoute } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { MemberFields } from '@/features/houses/components/member-fields'
import { useManagedHouses } from '@/features/houses/household'
import { loadOf } from '@/queries/page-query'
import { RouteGuard } from '../../guards/route-guard'
import { SignedInGuard } from '../../guards/signed-in-guard'
import { ToHouses } from '../to-houses'

function Sent() {
  return (
    <EmptyState
      drawing="waiting"
      title="已提交，等待物业审核"
      note="通过后会出现在家庭成员里，那时可以邀请本人开通"
    >
      <ToHouses />
    </EmptyState>
  )
}

function NotAllowed() {
  return (
    <EmptyState
      drawing="empty"
      title="您不能为这套房屋添加成员"
      note="业主，或得到业主授权的家人，才能添加。请联系业主"
    >
      <ToHouses />
    </EmptyState>
  )
}

function AddMember({ communityIdentifier, membershipId }: AddMemberRoute) {
  const [sent, setSent] = useState(false)
  const load = loadOf(useManagedHouses(communityIdentifier))
  if (sent)
    return (
      <Screen>
        <Sent />
      </Screen>
    )
  return (
    <Screen form>
      <Loaded load={load} skeleton={<Skeleton shape="form" rows={4} />}>
        {(houses) => {
          const house = houses.find((one) => one.membershipId === membershipId)
          return house ? (
            <MemberFields
              introduction={house.introduction}
              membershipId={membershipId}
              communityIdentifier={communityIdentifier}
              onDone={() => setSent(true)}
            />
          ) : (
            <NotAllowed />
          )
        }}
      </Loaded>
    </Screen>
  )
}

export default function AddMemberPage() {
  return (
    <RouteGuard route={pages.addMember.parse(useRouter().params)} from="“我的房屋”" back={<ToHouses />}>
      {(route) => (
        <SignedInGuard>
          <AddMember {...route} />
        </SignedInGuard>
      )}
    </RouteGuard>
  )
}
