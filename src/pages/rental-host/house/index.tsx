import { pages } from '@/routes/pages'
import { ManageHouse } from '@/features/rental-host/components/manage-house'
import { useViewingRequests, type HostHouse } from '@/features/rental-host/queries'
import { go } from '@/platform/navigation'
import { backTo } from '../../guards/back-to'
import { toLogin } from '../../guards/no-house'
import { OfHouse } from '../../guards/of-house'

function Manage({ house }: { house: HostHouse }) {
  const { id } = house.row
  const { data } = useViewingRequests()
  return (
    <ManageHouse
      house={house}
      requests={data?.filter((request) => request.houseId === id).length}
      onRequests={() => void go(pages.hostRequests.url(id))}
      onEdit={(part) => void go(pages.hostEdit.url({ id, part }))}
      onPhotos={() => void go(pages.hostPhotos.url(id))}
      onPreview={() => void go(pages.hostPreview.url(id))}
      onContinue={() => void go(pages.hostPublish.url(id))}
      onChecklist={() => void backTo(pages.hostHome.url())}
      onDeleted={() => void backTo(pages.hostHome.url())}
      onLogin={() => toLogin(pages.hostHouse.url(id))}
    />
  )
}

export default function HostHousePage() {
  return <OfHouse parse={pages.hostHouse.parse}>{(house) => <Manage house={house} />}</OfHouse>
}
