import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { PreorderRows } from '@/features/rental/components/preorder-rows'
import { usePreorders } from '@/features/rental/queries'
import { rentalSentence } from '@/components/rental-words'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { usePageQuery } from '@/queries/page-query'
import { backTo } from '../../guards/back-to'
import { RentalGuard } from '../../guards/rental-guard'

function Requests() {
  const load = usePageQuery(usePreorders(), {
    isEmpty: (rows) => rows.length === 0,
    sentence: rentalSentence,
  })
  return (
    <Screen>
      <Loaded
        load={load}
        empty={{
          title: '还没有看房申请',
          note: '打开一套房源，点“申请看房”',
          action: (
            <Button kind="secondary" onTap={() => backTo(pages.rentalSearch.url())}>
              去找房
            </Button>
          ),
        }}
      >
        {(rows) => (
          <>
            <Card list>
              <PreorderRows
                rows={rows}
                now={clock.now()}
                onOpen={({ id }) => void go(pages.rentalRequest.url(id))}
              />
            </Card>
            <View className="wj-note">
              这里不能约时间、取消申请或退款：看房时间请和房东商量，取消和退款请联系小区物业服务中心。
            </View>
          </>
        )}
      </Loaded>
    </Screen>
  )
}

export default function RentalRequestsPage() {
  return (
    <RentalGuard>
      <Requests />
    </RentalGuard>
  )
}
