import { pages, type MemberRoute } from '@/routes/pages'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { EmptyState } from '@/components/empty-state'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { MemberRights } from '@/features/houses/components/member-rights'
import { membersOf } from '@/features/houses/members'
import { useHouseDetail } from '@/features/houses/detail-queries'
import { useMyHouses } from '@/features/houses/queries'
import { usePageQuery } from '@/queries/page-query'
import { RouteGuard } from '../../guards/route-guard'
import { SignedInGuard } from '../../guards/signed-in-guard'
import { ToHouses } from '../to-houses'

function Gone() {
  return (
    <EmptyState drawing="empty" title="没有找到这位成员" note="这位成员可能已经解绑">
      <ToHouses />
    </EmptyState>
  )
}

function MemberView({ houseId, membershipId }: MemberRoute) {
  const query = useHouseDetail(houseId, 'owner')
  const house = useMyHouses().data?.houses.find(({ key }) => key === houseId)
  const load = usePageQuery(query)
  // The card contains nothing about anybody. Who opens it says who they are.
  useShareAppMessage(() => ({
    title: '家人邀请您开通万家，查看家里的账单和公告',
    path: pages.activate.url(),
  }))
  return (
    <Screen>
      <Loaded load={load} skeleton={<Skeleton rows={3} />}>
        {(detail) => {
          const member = membersOf(detail).find((one) => one.membershipId === membershipId)
          return member ? (
            <MemberRights
              member={{ ...member, membershipId }}
              communityIdentifier={house?.communityIdentifier}
            />
          ) : (
            <Gone />
          )
        }}
      </Loaded>
    </Screen>
  )
}

export default function MemberPage() {
  return (
    <RouteGuard route={pages.member.parse(useRouter().params)} from="“我的房屋”" back={<ToHouses />}>
      {(route) => (
        <SignedInGuard>
          <MemberView {...route} />
        </SignedInGuard>
      )}
    </RouteGuard>
  )
}
