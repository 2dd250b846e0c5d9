import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Segments } from '@/components/segments'
import { RepairList } from '@/features/repairs/components/repair-list'
import { UnknownToOffice } from '@/features/repairs/components/unknown-to-office'
import { isUnknownToOffice, repairSentence } from '@/features/repairs/messages'
import { useRepairs } from '@/features/repairs/queries'
import { finishedUnread, useReadMarks } from '@/features/repairs/read-marks'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { scrollToTop } from '@/platform/scroll'
import { usePageQuery } from '@/queries/page-query'
import type { OwnerFilter } from '@/session/zhongmin'
import { MemberGuard } from '../../guards/member-guard'
import { hasWorkOrders } from '@/platform/property-number'
import { OfficeRepairs } from './office'
import './index.scss'

/** zhongmin sends all repairs at once. The page shows this many more each time it is scrolled to its end. */
const PAGE = 20

const EMPTY = {
  PENDING: { title: '没有处理中的报修', note: '家里或楼道有东西坏了，可以在这里报修' },
  DONE: { title: '还没有已完成的报修', note: '物业处理完的报修会显示在这里' },
}

const ToReport = () => (
  <Button block onTap={() => go(pages.newRepair.url())}>
    我要报修
  </Button>
)

/** The two lists. The one of finished repairs has a number if some were finished since they were last looked at. */
function useOptions() {
  const { data: open } = useRepairs('PENDING')
  const news = finishedUnread(open ?? [], useReadMarks())
  return [
    { value: 'PENDING', label: '处理中' },
    { value: 'DONE', label: open && news > 0 ? `已完成（${news} 项更新）` : '已完成' },
  ] as const
}

function Repairs() {
  const [status, setStatus] = useState<OwnerFilter>('PENDING')
  const [shown, setShown] = useState(PAGE)
  const options = useOptions()
  const query = useRepairs(status)
  const load = usePageQuery(query, { isEmpty: (data) => data.length === 0, sentence: repairSentence })
  useReachBottom(() => {
    if (shown < (query.data?.length ?? 0)) setShown(shown + PAGE)
  })
  const turnTo = (other: OwnerFilter) => {
    setStatus(other)
    setShown(PAGE)
    scrollToTop()
  }

  if (isUnknownToOffice(query.error))
    return (
      <Screen>
        <UnknownToOffice onRetry={load.read} />
      </Screen>
    )
  return (
    <Screen bottom={<ToReport />}>
      <View className="repairs__segments">
        <Segments label="报修状态" options={options} value={status} onChange={turnTo} />
      </View>
      <Loaded load={load} empty={EMPTY[status]}>
        {(repairs) => (
          <RepairList
            repairs={repairs.slice(0, shown)}
            now={clock.now()}
            onOpen={({ number }) => void go(pages.repair.url(number))}
          />
        )}
      </Loaded>
    </Screen>
  )
}

export default function RepairsPage() {
  return (
    <MemberGuard module="repairs">
      {({ communityIdentifier }) =>
        hasWorkOrders(communityIdentifier) ? (
          <Repairs />
        ) : (
          <OfficeRepairs communityIdentifier={communityIdentifier} report={<ToReport />} />
        )
      }
    </MemberGuard>
  )
}
