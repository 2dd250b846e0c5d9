import { pages } from '@/routes/pages'
import { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Outdated } from '@/components/outdated'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { StateView } from '@/components/state-view'
import { viewOf } from '@/components/view-of'
import { ComplaintFacts } from '@/features/complaints/components/complaint-facts'
import { useComplaint } from '@/features/complaints/queries'
import { clock } from '@/platform/clock'
import { stopPullDownRefresh } from '@/platform/feedback'
import { backTo } from '../../back-to'
import { ForMember } from '../../guards/for-member'

const ToList = () => (
  <Button kind="secondary" onTap={() => backTo(pages.complaints.url())}>
    查看我的投诉建议
  </Button>
)

function Detail({ communityIdentifier, id }: { communityIdentifier: number; id: number }) {
  const query = useComplaint(communityIdentifier, id)
  const read = async () => void (await query.refetch({ cancelRefetch: false }))
  useDidShow(() => void read())
  usePullDownRefresh(() => void read().finally(stopPullDownRefresh))
  return (
    <Screen>
      {query.data && query.error ? (
        <Outdated sentence={sentenceOf(query.error)} updatedAt={query.dataUpdatedAt} onRetry={read} />
      ) : null}
      <StateView
        state={viewOf(query, (complaint) => complaint === null)}
        onRetry={read}
        skeleton={<Skeleton shape="card" rows={3} />}
        empty={{
          title: '没有找到这条投诉建议',
          note: '当前房屋所在的小区里没有您的这条记录',
          action: <ToList />,
        }}
      >
        {(complaint) => complaint && <ComplaintFacts complaint={complaint} now={clock.now()} />}
      </StateView>
    </Screen>
  )
}

export default function ComplaintPage() {
  const id = pages.complaint.parse(useRouter().params)
  if (id === undefined) {
    return (
      <Screen>
        <EmptyState drawing="failed" title="这个页面打不开" note="地址不完整，请从投诉建议里重新进入">
          <ToList />
        </EmptyState>
      </Screen>
    )
  }
  return (
    <ForMember module="complaints">
      {({ communityIdentifier }) => (
        <Detail key={communityIdentifier} communityIdentifier={communityIdentifier} id={id} />
      )}
    </ForMember>
  )
}
