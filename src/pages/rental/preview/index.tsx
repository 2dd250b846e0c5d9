import { pages } from '@/routes/pages'
import { Notice } from '@/components/notice'
import { HouseFacts, HouseHead } from '@/features/rental/components/house-facts'
import { HousePhotos } from '@/features/rental/components/house-photos'
import type { HostHouse } from '@/features/rental-host/queries'
import { statusOf } from '@/features/rental-host/words'
import { OfHouse } from '../../guards/of-house'

/** The parts of the tenant's page. The house's number, which tenants do not get, is left out. */
function Preview({ house: { row, detail } }: { house: HostHouse }) {
  const shown = {
    detail: detail && { ...detail, houseNumber: undefined },
    row: { ...row, houseId: row.id },
  }
  return (
    <>
      <Notice>
        {statusOf(row.status) === 'released'
          ? '租客打开这套房源看到的就是这样'
          : '发布以后，租客看到的就是这样；现在只有您看得到'}
      </Notice>
      <HouseHead house={shown} />
      <HousePhotos house={shown} />
      <HouseFacts house={shown} />
    </>
  )
}

export default function HostPreviewPage() {
  return <OfHouse parse={pages.hostPreview.parse}>{(house) => <Preview house={house} />}</OfHouse>
}
