import type { ReactNode } from 'react'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { OfficeRepairList } from '@/features/repairs/components/office-repair-list'
import { useOfficeRepairs } from '@/features/repairs/office-repairs'
import { clock } from '@/platform/clock'
import { usePageQuery } from '@/queries/page-query'

/** The list of a community without a work-order system. */
export function OfficeRepairs({
  communityIdentifier,
  report,
}: {
  communityIdentifier: string
  /** The button that leads to a new repair. */
  report: ReactNode
}) {
  const load = usePageQuery(useOfficeRepairs(communityIdentifier), { isEmpty: (rows) => rows.length === 0 })
  return (
    <Screen bottom={report}>
      <Loaded load={load} empty={{ title: '您还没有报修', note: '家里或楼道有东西坏了，可以在这里告诉物业' }}>
        {(repairs) => <OfficeRepairList repairs={repairs} now={clock.now()} />}
      </Loaded>
    </Screen>
  )
}
