import type { HostHouse } from '../queries'
import { useStaged } from '../staged-photos'
import { PhotoAdder } from './photo-adder'
import { SentPhotos } from './sent-photos'
import { StagedPhotos } from './staged-photos'
import { VideoCard } from './video-card'

/** The number of photos that the backend stores for a house. */
const MAX_PHOTOS = 30

/** The photos and the video of a house that is on the server. */
export function MediaEditor({ house }: { house: HostHouse }) {
  const { row, detail } = house
  const sent = row.photos.length
  const staged = useStaged((all) => all[row.id])?.length ?? 0
  return (
    <>
      <PhotoAdder houseId={row.id} room={MAX_PHOTOS - sent - staged} />
      <StagedPhotos
        houseId={row.id}
        house={{ size: row.size, direction: detail?.direction ?? row.direction }}
        hasCover={sent > 0}
      />
      <SentPhotos house={house} />
      <VideoCard house={house} />
    </>
  )
}
