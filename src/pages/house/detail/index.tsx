import { pages, type HouseRoute } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { HouseFacts } from '@/features/houses/components/house-facts'
import { HOUSE_NOT_MINE, isNotMember } from '@/features/houses/messages'
import { useHouseDetail, useMyHouses } from '@/features/houses/queries'
import { toast } from '@/platform/feedback'
import { usePageQuery } from '@/queries/page-query'
import { session } from '@/session/backend'
import { useCurrentOf } from '@/session/current-house'
import { RouteGuard } from '../../guards/route-guard'
import { SignedInGuard } from '../../guards/signed-in-guard'
import { ToHouses } from '../to-houses'

/** Whether this is the house that the home page shows; undefined while that is not known. */
function useIsCurrent(houseId: number): boolean | undefined {
  const { data } = useMyHouses()
  const current = useCurrentOf(data?.houses ?? [])
  return data && current?.key === houseId
}

function makeCurrent(houseId: number): void {
  session.setCurrentHouse(houseId)
  toast('已设为当前房屋')
}

function Detail({ houseId, role }: HouseRoute) {
  const query = useHouseDetail(houseId, role)
  const current = useIsCurrent(houseId)
  const load = usePageQuery(query)

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
        {(detail) => <HouseFacts detail={detail} current={current === true} isOwner={role === 'owner'} />}
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
