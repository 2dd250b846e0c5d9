import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { sentenceOf } from '@/api/errors'
import { Outdated } from '@/components/outdated'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { StateView } from '@/components/state-view'
import { viewOf } from '@/components/view-of'
import { FeeGroups } from '@/features/fees/components/fee-groups'
import { Pager } from '@/features/fees/components/pager'
import { byMonth } from '@/features/fees/grouping'
import { paidNote } from '@/features/fees/messages'
import { useOrders, type OrderPage } from '@/features/fees/queries'
import { clock } from '@/platform/clock'
import { stopPullDownRefresh } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { scrollToTop } from '@/platform/scroll'
import { ForMember } from '../../guards/for-member'
import { ToFees } from '../order-screen'

const isEmpty = ({ total }: OrderPage) => total === 0

function History({ communityIdentifier }: { communityIdentifier: number }) {
  const [page, setPage] = useState(1)
  const query = useOrders({ communityIdentifier, which: 'paid', page })
  const read = async () => void (await query.refetch({ cancelRefetch: false }))
  useDidShow(() => void (query.isStale && read()))
  usePullDownRefresh(() => void read().finally(stopPullDownRefresh))
  const turn = (to: number) => {
    setPage(to)
    scrollToTop()
  }

  return (
    <Screen>
      {query.data && query.error ? (
        <Outdated sentence={sentenceOf(query.error)} updatedAt={query.dataUpdatedAt} onRetry={read} />
      ) : null}
      <StateView
        state={viewOf(query, isEmpty)}
        onRetry={read}
        skeleton={<Skeleton rows={5} />}
        empty={{ title: '还没有缴费记录', note: '付过的费用和凭证会在这里', action: <ToFees /> }}
      >
        {(data) => (
          <View>
            <FeeGroups
              groups={byMonth(data.orders)}
              noteOf={(order) => paidNote(order, clock.now())}
              onTap={({ id }) => void go(pages.bill.url({ communityIdentifier, id }))}
            />
            <Pager page={page} lastPage={data.lastPage} onTurn={turn} />
          </View>
        )}
      </StateView>
    </Screen>
  )
}

export default function HistoryPage() {
  return (
    <ForMember module="fees">
      {({ communityIdentifier }) => (
        <History key={communityIdentifier} communityIdentifier={communityIdentifier} />
      )}
    </ForMember>
  )
}
