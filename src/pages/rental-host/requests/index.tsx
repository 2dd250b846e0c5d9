import { pages } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Loaded } from '@/components/loaded'
import { rentalSentence } from '@/components/rental-words'
import { Screen } from '@/components/screen'
import { Visitors } from '@/features/rental-host/components/visitors'
import { useViewingRequests } from '@/features/rental-host/queries'
import { clock } from '@/platform/clock'
import { usePageQuery } from '@/queries/page-query'
import { HostGuard } from '../../guards/rental-guard'
import { ToHostHome } from '../../guards/no-house'

function Requests({ houseId }: { houseId?: number }) {
  const isShown = (request: { readonly houseId: number }) =>
    houseId === undefined || request.houseId === houseId
  const load = usePageQuery(useViewingRequests(), {
    isEmpty: (rows) => !rows.some(isShown),
    sentence: rentalSentence,
  })
  return (
    <Screen>
      <Loaded
        load={load}
        empty={{
          title: '还没有看房申请',
          note: '租客申请看房后会显示在这里',
          action: <ToHostHome />,
        }}
      >
        {(rows) => (
          <>
            <Visitors rows={rows.filter(isShown)} now={clock.now()} />
            <View className="wj-note">
              租客付信息费后，这里显示租客的称呼和电话，请与租客约看房时间。这里不能取消申请或退款。
            </View>
          </>
        )}
      </Loaded>
    </Screen>
  )
}

export default function HostRequestsPage() {
  const { houseId } = pages.hostRequests.parse(useRouter().params) ?? {}
  return (
    <HostGuard>
      <Requests houseId={houseId} />
    </HostGuard>
  )
}
