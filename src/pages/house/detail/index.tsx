import { pages, type HouseRoute } from '@/routes/pages'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { HouseFacts } from '@/features/houses/components/house-facts'
import { LeaveHouse } from '@/features/houses/components/leave-house'
import { HOUSE_NOT_MINE, isNotMember } from '@/features/houses/detail-messages'
import { useHouseDetail } from '@/features/houses/detail-queries'
import { useMyHouses } from '@/features/houses/queries'
import { isManageable, useManagedHouses } from '@/features/houses/household'
import type { Member } from '@/features/houses/members'
import type { HouseItem } from '@/features/houses/queries'
import { toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { usePageQuery } from '@/queries/page-query'
import { session } from '@/session/backend'
import { useCurrentOf } from '@/session/current-house'
import { RouteGuard } from '../../guards/route-guard'
import { SignedInGuard } from '../../guards/signed-in-guard'
import { ToHouses } from '../to-houses'

/** Tells whether this is the house on the home page; undefined while that is unknown. */
function useIsCurrent(houseId: number): boolean | undefined {
  const { data } = useMyHouses()
  const current = useCurrentOf(data?.houses ?? [])
  return data && current?.key === houseId
}

function makeCurrent(houseId: number): void {
  session.setCurrentHouse(houseId)
  toast('已设为当前房屋')
}

/** The documents name an application for this change (修改房屋数据), but no call by which a resident makes one. */
const CHANGE_HOUSE = '房屋用途、性质等登记有误时，请联系小区物业服务中心修改'

/** The button that adds a member, for residents whom the backend allows it. */
function AddMember({ house }: { house: HouseItem | undefined }) {
  const { communityIdentifier, membershipId } = house ?? {}
  const { data } = useManagedHouses(membershipId === undefined ? undefined : communityIdentifier)
  if (communityIdentifier === undefined || membershipId === undefined) return null
  if (!data?.some((managed) => managed.membershipId === membershipId)) return null
  return (
    <Button
      kind="secondary"
      block
      onTap={() => go(pages.addMember.url({ communityIdentifier, membershipId }))}
    >
      添加家人或租客
    </Button>
  )
}

function Detail({ houseId, role }: HouseRoute) {
  const query = useHouseDetail(houseId, role)
  const current = useIsCurrent(houseId)
  const house = useMyHouses().data?.houses.find(({ key }) => key === houseId)
  const load = usePageQuery(query)
  const wayTo = (member: Member) => {
    const { membershipId } = member
    return role === 'owner' &&
      membershipId !== undefined &&
      membershipId !== house?.membershipId &&
      isManageable(member)
      ? () => void go(pages.member.url({ houseId, membershipId }))
      : undefined
  }

  if (isNotMember(query.error)) {
    return (
      <Screen>
        <EmptyState drawing="empty" title="看不到这套房屋" note={HOUSE_NOT_MINE}>
          <ToHouses />
        </EmptyState>
      </Screen>
    )
  }
  const choose = query.data && current === false && (
    <Button block onTap={() => makeCurrent(houseId)}>
      设为当前房屋
    </Button>
  )
  return (
    <Screen bottom={choose || null}>
      <Loaded load={load} skeleton={<Skeleton rows={6} />}>
        {(detail) => (
          <>
            <HouseFacts detail={detail} current={current === true} isOwner={role === 'owner'} wayTo={wayTo}>
              <AddMember house={house} />
            </HouseFacts>
            {house ? <LeaveHouse house={house} /> : null}
            <View className="wj-note">{CHANGE_HOUSE}</View>
          </>
        )}
      </Loaded>
    </Screen>
  )
}

export default function DetailPage() {
  return (
    <RouteGuard route={pages.house.parse(useRouter().params)} from="“我的房屋”" back={<ToHouses />}>
      {(route) => (
        <SignedInGuard>
          <Detail {...route} />
        </SignedInGuard>
      )}
    </RouteGuard>
  )
}
