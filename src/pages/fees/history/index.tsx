import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { SelectField } from '@/components/select-field'
import { Skeleton } from '@/components/skeleton'
import { PaymentMonths } from '@/features/fees/components/payment-months'
import { Pager } from '@/features/fees/components/pager'
import { usePaymentHistory, type Payment } from '@/features/fees/payment-history'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { scrollToTop } from '@/platform/scroll'
import { usePageQuery } from '@/queries/page-query'
import { MemberGuard, type MemberHome } from '../../guards/member-guard'
import { ToFees } from '../bill-route-guard'

const ALL = ''
/** The rows of one page, so that only what is on screen costs setData. */
const PER_PAGE = 20

const isEmpty = (payments: readonly Payment[]) => payments.length === 0

/** The resident's houses in the community, by which payments can be filtered; none if there is nothing to choose. */
function houseOptions({ houses, communityIdentifier }: MemberHome) {
  const here = houses.flatMap(({ membershipId, introduction, communityIdentifier: where }) =>
    membershipId === undefined || where !== communityIdentifier
      ? []
      : [{ value: String(membershipId), label: introduction }],
  )
  return here.length > 1 ? [{ value: ALL, label: '全部房屋' }, ...here] : []
}

function History(home: MemberHome) {
  const { communityIdentifier } = home
  const [house, setHouse] = useState(ALL)
  const [page, setPage] = useState(1)
  const options = houseOptions(home)
  const membershipId = house === ALL ? undefined : Number(house)
  const load = usePageQuery(usePaymentHistory({ communityIdentifier, membershipId }), { isEmpty })
  const turn = (to: number) => {
    setPage(to)
    scrollToTop()
  }
  const turnTo = (to: string) => {
    setHouse(to)
    setPage(1)
  }

  return (
    <Screen>
      <Loaded
        load={load}
        head={
          options.length > 0 ? (
            <Card list>
              <SelectField label="房屋" options={options} value={house} onChange={turnTo} />
            </Card>
          ) : null
        }
        skeleton={<Skeleton rows={5} />}
        empty={{
          title: house === ALL ? '还没有缴费记录' : '这套房屋还没有缴费记录',
          note: '付过的费用和凭证会在这里',
          action: <ToFees />,
        }}
      >
        {(payments) => (
          <View>
            <PaymentMonths
              payments={payments.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
              now={clock.now()}
              onOpen={(id) => void go(pages.bill.url({ communityIdentifier, id }))}
            />
            <Pager page={page} lastPage={Math.ceil(payments.length / PER_PAGE)} onTurn={turn} />
          </View>
        )}
      </Loaded>
    </Screen>
  )
}

export default function HistoryPage() {
  return (
    <MemberGuard module="fees">{(home) => <History key={home.communityIdentifier} {...home} />}</MemberGuard>
  )
}
