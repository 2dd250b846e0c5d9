import { useSyncExternalStore } from 'react'
import { onPicturesServed, pictureSource } from '@/platform/picture-source'

/** What an image shows for an address; undefined without one, and as long as it is not known what to show. */
export const usePictureSource = (address: string | undefined): string | undefined =>
  useSyncExternalStore(onPicturesServed, () => (address === undefined ? undefined : pictureSource(address)))
