import type { LocalFile } from '@/api/ports'
import { chooseImage } from './media.h5'

/** False: a browser has no <Camera> element. */
export const hasLiveCamera: boolean = false

/** Takes a picture: a phone's browser opens the camera, a computer's the file dialog. Rejects with a MediaFailure. */
export const takePhoto = (): Promise<LocalFile> => chooseImage({ source: 'camera' })
