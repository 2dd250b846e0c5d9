import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Loaded } from '@/components/loaded'
import { rentalSentence } from '@/components/rental-words'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { useHostHouse, type HostHouse } from '@/features/rental-host/queries'
import { usePageQuery } from '@/queries/page-query'
import type { Params } from '@/routes/page'
import { HostGuard } from './rental-guard'
import { RouteGuard } from './route-guard'
import { NoHouse, ToHostHome } from './no-house'

interface Props {
  parse: (params: Params) => number | undefined
  children: (house: HostHouse) => ReactNode
}

function Known({ houseId, children }: { houseId: number; children: Props['children'] }) {
  const query = useHostHouse(houseId)
  const load = usePageQuery(query, { sentence: rentalSentence })
  if (load.state.kind === 'empty')
    return (
      <Screen>
        <NoHouse />
      </Screen>
    )
  return (
    <Screen>
      <Loaded load={load} skeleton={<Skeleton shape="card" rows={4} />}>
        {(house) => (house ? children(house) : null)}
      </Loaded>
    </Screen>
  )
}

/** A page about one of the landlord's houses, in its states. */
export function OfHouse({ parse, children }: Props) {
  return (
    <RouteGuard route={parse(useRouter().params)} from="我的房源" back={<ToHostHome />}>
      {(houseId) => (
        <HostGuard>
          <Known houseId={houseId}>{children}</Known>
        </HostGuard>
      )}
    </RouteGuard>
  )
}
