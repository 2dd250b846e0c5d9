import type { LocalFile } from '@/api/ports'
import { chooseImage } from './media.h5'

/** A browser has no <Camera> element. */
export const hasLiveCamera: boolean = false

/** On a phone the browser opens the camera, on a computer the file dialog. Rejects with a MediaFailure. */
export const takePhoto = (): Promise<LocalFile> => chooseImage({ source: 'camera' })
