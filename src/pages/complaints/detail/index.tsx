import { pages } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { ComplaintFacts } from '@/features/complaints/components/complaint-facts'
import { useComplaint } from '@/features/complaints/queries'
import { clock } from '@/platform/clock'
import { usePageQuery } from '@/queries/page-query'
import { backTo } from '../../guards/back-to'
import { MemberGuard } from '../../guards/member-guard'
import { RouteGuard } from '../../guards/route-guard'

const ToList = () => (
  <Button kind="secondary" onTap={() => backTo(pages.complaints.url())}>
    查看我的投诉建议
  </Button>
)

function Detail({ communityIdentifier, id }: { communityIdentifier: string; id: number }) {
  const load = usePageQuery(useComplaint(communityIdentifier, id))
  return (
    <Screen>
      <Loaded
        load={load}
        skeleton={<Skeleton shape="card" rows={3} />}
        empty={{
          title: '没有找到这条投诉建议',
          note: '当前房屋所在的小区里没有您的这条记录',
          action: <ToList />,
        }}
      >
        {(complaint) => <ComplaintFacts complaint={complaint} now={clock.now()} />}
      </Loaded>
    </Screen>
  )
}

export default function ComplaintPage() {
  return (
    <RouteGuard route={pages.complaint.parse(useRouter().params)} from="投诉建议" back={<ToList />}>
      {(id) => (
        <MemberGuard module="complaints">
          {({ communityIdentifier }) => (
            <Detail key={communityIdentifier} communityIdentifier={communityIdentifier} id={id} />
          )}
        </MemberGuard>
      )}
    </RouteGuard>
  )
}
