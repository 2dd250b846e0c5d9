import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Amount } from '@/components/amount'
import { Button } from '@/components/button'
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
import { useDueBills, type BillPage } from '@/features/fees/queries'
import { isDue, sumOf, type Bill } from '@/features/fees/unpaid'
import { useChosenBills } from '@/features/fees/use-chosen-bills'
import { usePendingWatch } from '@/features/fees/use-pending'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { scrollToTop } from '@/platform/scroll'
import { usePageQuery } from '@/queries/page-query'
import { MemberGuard, type MemberHome } from '../../guards/member-guard'
import { goToPay } from '../go-to-pay'

const ALL = ''
const isEmpty = ({ total }: BillPage) => total === 0

/** The kinds of fees that were on any page, so that others can still be chosen after one has narrowed the list. */
function useKinds(bills: readonly Bill[] | undefined) {
  const [known, setKnown] = useState<readonly string[]>([])
  const kinds = useMemo(() => [...new Set([...known, ...kindsOf(bills ?? [])])], [known, bills])
  if (kinds.length > known.length) setKnown(kinds)
  return useMemo(
    () => [{ value: ALL, label: '全部费用' }, ...known.map((kind) => ({ value: kind, label: kind }))],
    [known],
  )
}

const toHistory = () => void go(pages.feeHistory.url())

/** The sum if this page holds all bills; otherwise their number. It also leads to the payments. */
function Total({ page, title }: { page: BillPage | undefined; title: string }) {
  if (!page)
    return (
      <Card list>
        <Row icon="file-text" title="缴费记录" onTap={toHistory} />
      </Card>
    )
  return (
    <Card>
      <View className="fees-top">
        <View>
          <View className="wj-note">{`${title || '待缴'} ${page.total} 笔`}</View>
          {page.bills.length === page.total ? (
            <Amount fen={sumOf(page.bills.filter(isDue))} size="title" />
          ) : null}
        </View>
        <Button kind="text" size="small" onTap={toHistory}>
          缴费记录
        </Button>
      </View>
    </Card>
  )
}

/** The unpaid bills of one page, and those that are chosen to be paid. */
function useToPay(communityIdentifier: string) {
  const [title, setTitle] = useState(ALL)
  const [page, setPage] = useState(1)
  const query = useDueBills({ communityIdentifier, page, title: title || undefined })
  const watch = usePendingWatch(communityIdentifier)
  const kinds = useKinds(query.data?.bills)
  const underWay = new Set(watch.pending.map(({ billId }) => billId))
  const isUnderWay = ({ id }: Bill) => underWay.has(id)
  const isNotPayable = (bill: Bill) => !isDue(bill) || isUnderWay(bill)
  const chosen = useChosenBills({ communityIdentifier, page, rows: query.data?.bills, isNotPayable })
  return {
    query,
    watch,
    kinds,
    title,
    page,
    chosen,
    isUnderWay,
    isNotPayable,
    turn(to: number) {
      setPage(to)
      scrollToTop()
    },
    turnTo(kind: string) {
      setTitle(kind)
      setPage(1)
      chosen.reset()
    },
  }
}

function Fees({ communityIdentifier, houses }: MemberHome) {
  const { query, watch, kinds, title, page, chosen, isUnderWay, isNotPayable, turn, turnTo } =
    useToPay(communityIdentifier)
  const load = usePageQuery(query, { isEmpty })
  const tap = (bill: Bill) => {
    if (isNotPayable(bill)) void go(pages.bill.url({ communityIdentifier, id: bill.id }))
    else chosen.toggle(bill)
  }
  const lookOf = (bill: Bill) => (isNotPayable(bill) ? 'disabled' : chosen.has(bill) ? 'on' : 'off')
  const noteOf = (bill: Bill) => dueNote(bill, isUnderWay(bill), clock.now())
  const pay = () => goToPay({ communityIdentifier, ids: chosen.ids, seen: chosen.sum })
  const elsewhere = houses.some((house) => house.communityIdentifier !== communityIdentifier)
  const payable = query.data?.bills.some((bill) => !isNotPayable(bill))
  const head = (
    <>
      <PendingNotices {...watch} />
      <Total page={load.state.kind === 'ready' ? query.data : undefined} title={title} />
      {kinds.length > 2 ? (
        <Card list>
          <SelectField label="费用种类" options={kinds} value={title} onChange={turnTo} />
        </Card>
      ) : null}
    </>
  )

  return (
    <Screen bottom={payable ? <ChooseBar chosen={chosen} onPay={pay} /> : null}>
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
