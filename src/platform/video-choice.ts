import Taro from '@tarojs/taro'
import type { LocalFile } from '@/api/ports'
import { mediaFailure, MediaFailure } from './media-failure'

/** Seconds. */
export const MAX_VIDEO_SECONDS = 30
export const MAX_VIDEO_BYTES = 5 * 1024 * 1024

export interface ChosenVideo {
  readonly file: LocalFile
  /** Seconds; undefined where the platform does not tell. */
  readonly seconds?: number
  readonly bytes: number
}

/** A video from camera or album. Rejects with a MediaFailure. Ask ensurePrivacy() first. */
export async function chooseVideo(): Promise<ChosenVideo> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['video'],
      sourceType: ['album', 'camera'],
      maxDuration: MAX_VIDEO_SECONDS,
      sizeType: ['compressed'],
    })
    const [video] = tempFiles
    if (!video) throw new MediaFailure('cancelled')
    return {
      file: { path: video.tempFilePath },
      seconds: video.duration > 0 ? video.duration : undefined,
      bytes: video.size,
    }
  } catch (error) {
    throw mediaFailure(error)
  }
}
