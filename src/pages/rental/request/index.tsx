import { pages } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { FeeCard } from '@/features/rental/components/fee-card'
import { PreorderFacts } from '@/features/rental/components/preorder-facts'
import { usePreorders } from '@/features/rental/queries'
import { rentalSentence } from '@/components/rental-words'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { usePageQuery } from '@/queries/page-query'
import { backTo } from '../../guards/back-to'
import { RentalGuard } from '../../guards/rental-guard'
import { RouteGuard } from '../../guards/route-guard'

const ToList = () => (
  <Button kind="secondary" onTap={() => backTo(pages.rentalRequests.url())}>
    查看全部申请
  </Button>
)

function Request({ id }: { id: number }) {
  const query = usePreorders()
  const ofId = query.data?.find((row) => row.id === id)
  const load = usePageQuery(query, {
    isEmpty: (rows) => !rows.some((row) => row.id === id),
    sentence: rentalSentence,
  })
  const isPaid = async () => {
    const { data, error } = await query.refetch()
    if (error) throw error
    const now = data?.find((row) => row.id === id)
    return now !== undefined && now.status !== 'submitted'
  }
  return (
    <Screen>
      <Loaded
        load={load}
        skeleton={<Skeleton shape="card" rows={3} />}
        empty={{ title: '没有找到这条申请', note: '您的看房申请里没有这一条', action: <ToList /> }}
      >
        {() =>
          ofId ? (
            <>
              <FeeCard preorder={ofId} onCheck={isPaid} />
              <PreorderFacts
                preorder={ofId}
                now={clock.now()}
                onHouse={() => void go(pages.rentalHouse.url(ofId.houseId))}
              />
            </>
          ) : null
        }
      </Loaded>
    </Screen>
  )
}

export default function RentalRequestPage() {
  return (
    <RouteGuard route={pages.rentalRequest.parse(useRouter().params)} from="看房申请" back={<ToList />}>
      {(id) => (
        <RentalGuard>
          <Request id={id} />
        </RentalGuard>
      )}
    </RouteGuard>
  )
}
