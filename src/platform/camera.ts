import Taro from '@tarojs/taro'
import type { LocalFile } from '@/api/ports'
import { MediaFailure, mediaFailure } from './media-failure'

/** Tells whether a <Camera> element works here. Where it does not, chooseImage({ source: 'camera' }) takes a photo. */
export const hasLiveCamera: boolean = true

/** Takes a photo with the <Camera> element of the page. Rejects with a MediaFailure. */
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
