import { pages } from '@/routes/pages'
import { MediaEditor } from '@/features/rental-host/components/media-editor'
import { OfHouse } from '../../guards/of-house'

export default function HostPhotosPage() {
  return <OfHouse parse={pages.hostPhotos.parse}>{(house) => <MediaEditor house={house} />}</OfHouse>
}
