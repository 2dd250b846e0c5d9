import { pages } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { NextSteps } from '@/features/repairs/components/next-steps'
import { Rating } from '@/features/repairs/components/rating'
import { RepairFacts } from '@/features/repairs/components/repair-facts'
import { UnknownToOffice } from '@/features/repairs/components/unknown-to-office'
import { isMissing, isUnknownToOffice, repairSentence } from '@/features/repairs/messages'
import { markRead } from '@/features/repairs/read-marks'
import { useRepair } from '@/features/repairs/repair'
import { clock } from '@/platform/clock'
import { toast } from '@/platform/feedback'
import { go, replace } from '@/platform/navigation'
import { officePhoneOf } from '@/platform/office-phone'
import { propertyNumberOf } from '@/platform/property-number'
import { callPhone } from '@/platform/phone-call'
import { usePageQuery } from '@/queries/page-query'
import { MemberGuard, type MemberHome } from '../../guards/member-guard'
import { RouteGuard } from '../../guards/route-guard'

const NotFound = () => (
  <Screen>
    <EmptyState drawing="empty" title="没有找到这张服务单" note="它可能不是您报的，请从报修列表里重新进入">
      <Button onTap={() => replace(pages.repairs.url())}>查看报修列表</Button>
    </EmptyState>
  </Screen>
)

async function callOffice(number: string): Promise<void> {
  if ((await callPhone(number)) === 'refused') toast(`没有打开电话，物业号码是 ${number}`)
}

type Props = Pick<MemberHome, 'house' | 'houses'> & { number: string }

function Detail({ number, house, houses }: Props) {
  const office = officePhoneOf(house)
  const query = useRepair(number)
  const { data, error } = query
  const load = usePageQuery(query, { sentence: repairSentence })
  useEffect(() => {
    if (data) markRead(data)
  }, [data])

  if (isUnknownToOffice(error))
    return (
      <Screen>
        <UnknownToOffice onRetry={load.read} />
      </Screen>
    )
  if (isMissing(error)) return <NotFound />
  return (
    <Screen>
      <Loaded load={load} skeleton={<Skeleton shape="card" rows={4} />}>
        {(repair) => (
          <>
            <RepairFacts
              repair={repair}
              house={
                houses.find((one) => repair.place !== undefined && propertyNumberOf(one) === repair.place)
                  ?.introduction
              }
              now={clock.now()}
            />
            <Rating repair={repair} onRated={() => toast('感谢您的评价')} />
            <NextSteps
              state={repair.state}
              onCall={office === undefined ? undefined : () => callOffice(office)}
              onAgain={() => void go(pages.newRepair.url(repair.number))}
            />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

export default function RepairPage() {
  return (
    <RouteGuard route={pages.repair.parse(useRouter().params)} damaged={<NotFound />}>
      {(number) => (
        <MemberGuard module="repairs">
          {({ house, houses }) => <Detail number={number} house={house} houses={houses} />}
        </MemberGuard>
      )}
    </RouteGuard>
  )
}
