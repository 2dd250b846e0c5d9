import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Amount } from '@/components/amount'
import { Card } from '@/components/card'
import { Loaded } from '@/components/loaded'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { SelectField } from '@/components/select-field'
import { Skeleton } from '@/components/skeleton'
import { ChooseBar } from '@/features/fees/components/choose-bar'
import { BillGroups } from '@/features/fees/components/bill-groups'
import { Pager } from '@/features/fees/components/pager'
import { PendingNotices } from '@/features/fees/components/pending-notices'
import { byHouse, kindsOf } from '@/features/fees/grouping'
import { dueNote } from '@/features/fees/messages'
import { useBills, type BillPage } from '@/features/fees/queries'
import { sumOf, type Bill } from '@/features/fees/unpaid'
import { useChosenBills } from '@/features/fees/use-chosen-bills'
import { usePendingWatch } from '@/features/fees/use-pending'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { scrollToTop } from '@/platform/scroll'
import { usePageQuery } from '@/queries/page-query'
import { MemberGuard, type MemberHome } from '../../guards/member-guard'

const ALL = ''
const isEmpty = ({ total }: BillPage) => total === 0

/** The kinds that were seen, so that a choice stays possible after it has narrowed the list. */
function useKinds(bills: readonly Bill[] | undefined) {
  const [known, setKnown] = useState<readonly string[]>([])
  const kinds = useMemo(() => [...new Set([...known, ...kindsOf(bills ?? [])])], [known, bills])
  if (kinds.length > known.length) setKnown(kinds)
  return useMemo(
    () => [{ value: ALL, label: '全部费用' }, ...known.map((kind) => ({ value: kind, label: kind }))],
    [known],
  )
}

/** The sum where this page holds all; of many pages only the count is known. */
function Total({ page: { bills, total }, title }: { page: BillPage; title: string }) {
  return (
    <View className="fees-sum">
      <View className="wj-note">{`${title || '待缴'} ${total} 笔`}</View>
      {bills.length === total ? <Amount fen={sumOf(bills)} size="section" /> : null}
    </View>
  )
}

function Fees({ communityIdentifier, houses }: MemberHome) {
  const [title, setTitle] = useState(ALL)
  const [page, setPage] = useState(1)
  const query = useBills({ communityIdentifier, which: 'due', page, title: title || undefined })
  const watch = usePendingWatch(communityIdentifier)
  const chosen = useChosenBills(communityIdentifier)
  const kinds = useKinds(query.data?.bills)
  const load = usePageQuery(query, { isEmpty })

  const underWay = new Set(watch.pending.map(({ billId }) => billId))
  const payable = (query.data?.bills ?? []).filter(({ id }) => !underWay.has(id))
  const turn = (to: number) => {
    setPage(to)
    scrollToTop()
  }
  const tap = (bill: Bill) => {
    if (!chosen.choosing) return void go(pages.bill.url({ communityIdentifier, id: bill.id }))
    if (!underWay.has(bill.id)) chosen.toggle(bill)
  }
  const lookOf = (bill: Bill) => {
    if (!chosen.choosing) return 'open'
    return underWay.has(bill.id) ? 'shut' : chosen.has(bill) ? 'on' : 'off'
  }
  const noteOf = (bill: Bill) => {
    const note = dueNote(bill, underWay.has(bill.id), clock.now())
    return chosen.choosing && chosen.has(bill) ? [note, '已选'].filter(Boolean).join(' · ') : note
  }
  const pay = () => go(pages.pay.url({ communityIdentifier, ids: chosen.ids, seen: chosen.sum }))
  const elsewhere = houses.some((house) => house.communityIdentifier !== communityIdentifier)
  const bottom = payable.length > 0 ? <ChooseBar chosen={chosen} bills={payable} onPay={pay} /> : null
  const head = (
    <>
      <PendingNotices {...watch} />
      <Card list>
        <Row icon="file-text" title="缴费记录" onTap={() => void go(pages.feeHistory.url())} />
        {kinds.length > 2 ? (
          <SelectField
            label="费用种类"
            options={kinds}
            value={title}
            onChange={(kind) => {
              setTitle(kind)
              setPage(1)
            }}
          />
        ) : null}
      </Card>
    </>
  )

  return (
    <Screen bottom={bottom}>
      <Loaded
        load={load}
        head={head}
        skeleton={<Skeleton rows={5} />}
        empty={{
          title: title ? `没有待缴的${title}` : '没有待缴的费用',
          note: '已经付过的在“缴费记录”里',
          drawing: 'done',
        }}
      >
        {(data) => (
          <View>
            <Total page={data} title={title} />
            <BillGroups groups={byHouse(data.bills)} noteOf={noteOf} lookOf={lookOf} onTap={tap} />
            <Pager page={page} lastPage={data.lastPage} onTurn={turn} />
          </View>
        )}
      </Loaded>
      {elsewhere ? <View className="wj-note">其他小区的账单，请在首页切换到那里的房屋后查看</View> : null}
    </Screen>
  )
}

export default function FeesPage() {
  return (
    <MemberGuard module="fees">{(home) => <Fees key={home.communityIdentifier} {...home} />}</MemberGuard>
  )
}
