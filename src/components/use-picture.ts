import type { LocalFile } from '@/api/ports'
import { useChoosePicture } from './use-choose-picture'
import { takePhoto } from '@/platform/camera'
import { chooseImage } from '@/platform/media'

/** One picture from the camera or the album. */
export function usePicture(onPicture: (file: LocalFile) => void | Promise<void>) {
  const { choose, ...choosing } = useChoosePicture()
  const obtain = async (from: () => Promise<LocalFile>) => {
    const file = await choose(from)
    if (file) await onPicture(file)
  }
  return {
    ...choosing,
    fromAlbum: () => obtain(() => chooseImage({ source: 'album' })),
    fromCamera: () => obtain(() => chooseImage({ source: 'camera' })),
    /** What the camera element on the page sees. */
    fromLens: () => obtain(takePhoto),
  }
}
