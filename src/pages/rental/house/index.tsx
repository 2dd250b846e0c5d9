import { pages } from '@/routes/pages'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useEffect } from 'react'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Loaded } from '@/components/loaded'
import { Notice } from '@/components/notice'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { HouseFacts, HouseHead } from '@/features/rental/components/house-facts'
import { HousePhotos } from '@/features/rental/components/house-photos'
import { ViewingBar, ViewingNotice } from '@/features/rental/components/viewing-bar'
import { removeFromLists, noteViewed } from '@/features/rental/kept'
import { useHouse } from '@/features/rental/queries'
import { keptOf } from '@/features/rental/row-words'
import { useRequestViewing } from '@/features/rental/use-request-viewing'
import { isWithdrawn, mediaUrl, rentalSentence } from '@/components/rental-words'
import { go } from '@/platform/navigation'
import { canShare } from '@/platform/share'
import { usePageQuery } from '@/queries/page-query'
import { backTo } from '../../guards/back-to'
import { RentalGuard } from '../../guards/rental-guard'
import { RouteGuard } from '../../guards/route-guard'

const ToSearch = () => (
  <Button kind="secondary" onTap={() => backTo(pages.rentalSearch.url())}>
    看看别的房源
  </Button>
)

function House({ houseId }: { houseId: number }) {
  const query = useHouse(houseId)
  const { data, error } = query
  const load = usePageQuery(query, { sentence: rentalSentence })
  const viewing = useRequestViewing(houseId, (id) => void go(pages.rentalRequest.url(id)))
  const gone = isWithdrawn(error)
  useShareAppMessage(() => {
    const { title = '房源', photo } = data ? keptOf(houseId, data) : {}
    return { title, path: pages.rentalHouse.url(houseId), imageUrl: photo && mediaUrl(photo) }
  })
  useEffect(() => {
    if (data) noteViewed(keptOf(houseId, data))
  }, [houseId, data])
  useEffect(() => {
    if (gone) removeFromLists(houseId)
  }, [houseId, gone])

  if (gone)
    return (
      <Screen>
        <EmptyState drawing="empty" title="这套房源已下架" note="房东收回了这套房源，或已经租出">
          <ToSearch />
        </EmptyState>
      </Screen>
    )
  return (
    <Screen bottom={data ? <ViewingBar houseId={houseId} house={data} viewing={viewing} /> : null}>
      <Loaded load={load} skeleton={<Skeleton shape="card" rows={4} />}>
        {(house) => (
          <>
            <ViewingNotice viewing={viewing} />
            {house.detail ? null : <Notice>租房系统只给出了这些信息，暂时不能在线申请看房</Notice>}
            <HouseHead house={house} />
            <HousePhotos house={house} />
            <HouseFacts house={house} />
            {canShare ? (
              <Button kind="secondary" block native={{ openType: 'share' }}>
                转发给朋友
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

export default function RentalHousePage() {
  return (
    <RouteGuard route={pages.rentalHouse.parse(useRouter().params)} from="找房" back={<ToSearch />}>
      {(houseId) => (
        <RentalGuard>
          <House houseId={houseId} />
        </RentalGuard>
      )}
    </RouteGuard>
  )
}
