import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { BillGroups } from '@/features/fees/components/bill-groups'
import { Pager } from '@/features/fees/components/pager'
import { byMonth } from '@/features/fees/grouping'
import { paidNote } from '@/features/fees/messages'
import { useBills, type BillPage } from '@/features/fees/queries'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { scrollToTop } from '@/platform/scroll'
import { usePageQuery } from '@/queries/page-query'
import { MemberGuard } from '../../guards/member-guard'
import { ToFees } from '../bill-route-guard'

const isEmpty = ({ total }: BillPage) => total === 0

function History({ communityIdentifier }: { communityIdentifier: string }) {
  const [page, setPage] = useState(1)
  const load = usePageQuery(useBills({ communityIdentifier, which: 'paid', page }), { isEmpty })
  const turn = (to: number) => {
    setPage(to)
    scrollToTop()
  }

  return (
    <Screen>
      <Loaded
        load={load}
        skeleton={<Skeleton rows={5} />}
        empty={{ title: '还没有缴费记录', note: '付过的费用和凭证会在这里', action: <ToFees /> }}
      >
        {(data) => (
          <View>
            <BillGroups
              groups={byMonth(data.bills)}
              noteOf={(bill) => paidNote(bill, clock.now())}
              onTap={({ id }) => void go(pages.bill.url({ communityIdentifier, id }))}
            />
            <Pager page={page} lastPage={data.lastPage} onTurn={turn} />
          </View>
        )}
      </Loaded>
    </Screen>
  )
}

export default function HistoryPage() {
  return (
    <MemberGuard module="fees">
      {({ communityIdentifier }) => (
        <History key={communityIdentifier} communityIdentifier={communityIdentifier} />
      )}
    </MemberGuard>
  )
}
