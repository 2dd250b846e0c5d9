import Taro from '@tarojs/taro'
import type { LocalFile } from '@/api/ports'
import { MediaFailure, mediaFailure } from './media-failure'

/** Whether a <Camera> element shows a picture here; without one, take a photo with chooseImage({ source: 'camera' }). */
export const hasLiveCamera: boolean = true

/** What the page's <Camera> element sees. Rejects with a MediaFailure. */
export function takePhoto(): Promise<LocalFile> {
  return new Promise((resolve, reject) =>
    Taro.createCameraContext().takePhoto({
      quality: 'high',
      success: ({ tempImagePath }) =>
        tempImagePath ? resolve({ path: tempImagePath }) : reject(new MediaFailure('failed')),
      fail: (error: unknown) => reject(mediaFailure(error)),
    }),
  )
}
