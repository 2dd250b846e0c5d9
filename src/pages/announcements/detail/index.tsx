import { pages, type AnnouncementRoute } from '@/routes/pages'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useEffect } from 'react'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { AnnouncementText } from '@/features/announcements/components/announcement-text'
import { markRead } from '@/features/announcements/read-marks'
import { isSwitchedOff, isWithdrawn } from '@/features/announcements/messages'
import { useAnnouncement } from '@/features/announcements/queries'
import { clock } from '@/platform/clock'
import { canShare } from '@/platform/share'
import { usePageQuery } from '@/queries/page-query'
import { backTo } from '../../guards/back-to'
import { MemberGuard, type MemberHome } from '../../guards/member-guard'
import { RouteGuard } from '../../guards/route-guard'

const ToList = () => (
  <Button kind="secondary" onTap={() => backTo(pages.announcements.url())}>
    查看全部公告
  </Button>
)

const Unavailable = ({ title, note }: { title: string; note: string }) => (
  <Screen>
    <EmptyState drawing="empty" title={title} note={note}>
      <ToList />
    </EmptyState>
  </Screen>
)

function Detail({ id, communityIdentifier }: AnnouncementRoute) {
  const query = useAnnouncement(id)
  const { data, error } = query
  const load = usePageQuery(query)
  useShareAppMessage(() => ({
    title: data?.title ?? '小区公告',
    path: pages.announcement.url({ id, communityIdentifier }),
  }))
  useEffect(() => {
    if (data) markRead(communityIdentifier, data)
  }, [communityIdentifier, data])

  if (isWithdrawn(error)) return <Unavailable title="该公告已下架" note="发布方收回了这条公告" />
  if (isSwitchedOff(error))
    return <Unavailable title="本小区未开通" note="这个小区没有开通“公告通知”，需要时请联系物业服务中心" />
  return (
    <Screen>
      <Loaded load={load} skeleton={<Skeleton shape="card" rows={4} />}>
        {(announcement) => (
          <>
            <AnnouncementText announcement={announcement} now={clock.now()} />
            {canShare ? (
              <Button kind="secondary" block native={{ openType: 'share' }}>
                转发给邻居
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

/** A shared card may come from a neighbour of another community. */
const isAtHome = ({ houses }: MemberHome, { communityIdentifier }: AnnouncementRoute) =>
  houses.some((house) => house.communityIdentifier === communityIdentifier)

export default function AnnouncementPage() {
  return (
    <RouteGuard route={pages.announcement.parse(useRouter().params)} from="公告列表" back={<ToList />}>
      {(route) => (
        <MemberGuard module="announcements">
          {(home) =>
            isAtHome(home, route) ? (
              <Detail {...route} />
            ) : (
              <Unavailable title="这是其他小区的公告" note="您绑定的房屋不在那个小区，看不到它的公告" />
            )
          }
        </MemberGuard>
      )}
    </RouteGuard>
  )
}
