import { Notice } from '@/components/notice'
import { rentalSentence } from '@/components/rental-words'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { Binding, ZhimaScore } from '@/features/rental-host/components/alipay'
import { useBinding } from '@/features/rental-host/alipay'
import { usePageQuery } from '@/queries/page-query'
import { HostGuard } from '../../guards/rental-guard'

function Alipay() {
  const query = useBinding()
  const load = usePageQuery(query, { sentence: rentalSentence })
  if (load.state.kind === 'loading')
    return (
      <Screen>
        <Skeleton rows={3} />
      </Screen>
    )
  return (
    <Screen>
      {query.error ? (
        <Notice kind="warning">{`没有读到是否绑定。${rentalSentence(query.error)}`}</Notice>
      ) : null}
      <Binding bound={query.error ? undefined : query.data} onRead={load.read} />
      <ZhimaScore />
    </Screen>
  )
}

export default function HostAlipayPage() {
  return (
    <HostGuard>
      <Alipay />
    </HostGuard>
  )
}
