import { useSyncExternalStore } from 'react'
import { onPicturesServed, pictureSource } from '@/platform/picture-source'

/** The source of an image for an address; undefined without an address, and while pictures are held back (picture-source.ts). */
export const usePictureSource = (address: string | undefined): string | undefined =>
  useSyncExternalStore(onPicturesServed, () => (address === undefined ? undefined : pictureSource(address)))
