import { pages } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import { Loaded } from '@/components/loaded'
import { rentalSentence } from '@/components/rental-words'
import { Screen } from '@/components/screen'
import { EditPart } from '@/features/rental-host/components/edit-part'
import { useHostHouse } from '@/features/rental-host/queries'
import { back, go } from '@/platform/navigation'
import { loadOf } from '@/queries/page-query'
import type { HousePartRoute } from '@/routes/host-pages'
import { HostGuard } from '../../guards/rental-guard'
import { RouteGuard } from '../../guards/route-guard'
import { NoHouse, ToHostHome, toLogin } from '../../guards/no-house'

function Edit({ id, part }: HousePartRoute) {
  const query = useHostHouse(id)
  const load = loadOf(query, { sentence: rentalSentence })
  if (query.data)
    return (
      <EditPart
        part={part}
        house={query.data}
        onSaved={() => void back()}
        onLogin={() => toLogin(pages.hostEdit.url({ id, part }))}
        onNewHouse={() => void go(pages.hostPublish.url())}
      />
    )
  return (
    <Screen>{load.state.kind === 'empty' ? <NoHouse /> : <Loaded load={load}>{() => null}</Loaded>}</Screen>
  )
}

export default function HostEditPage() {
  return (
    <RouteGuard route={pages.hostEdit.parse(useRouter().params)} from="我的房源" back={<ToHostHome />}>
      {(route) => (
        <HostGuard>
          <Edit {...route} />
        </HostGuard>
      )}
    </RouteGuard>
  )
}
