import { ApiError, isUnknownOutcome } from '@/api/errors'
import { createHouseVideo, updateHouseVideo } from '@/contract/rental/media'
import { rentalSentence } from '@/components/rental-words'
import { MAX_VIDEO_SECONDS, MAX_VIDEO_BYTES, type ChosenVideo } from '@/platform/video-choice'
import { call } from '@/session/backend'
import { rereadHost } from './reread'

/** The sentence for a fault of a video before it is sent; undefined if it has none. */
export function videoProblem({ seconds, bytes, file }: ChosenVideo): string | undefined {
  if (/\.(jpe?g|png|gif|webp|heic|bmp)$/i.test(file.path)) return '这个文件是图片，请选择视频'
  if (seconds !== undefined && seconds > MAX_VIDEO_SECONDS + 0.5)
    return `视频有 ${Math.round(seconds)} 秒，请剪到 ${MAX_VIDEO_SECONDS} 秒以内`
  if (bytes > MAX_VIDEO_BYTES)
    return `视频有 ${(bytes / 1024 / 1024).toFixed(1)}MB，请压缩到 ${MAX_VIDEO_BYTES / 1024 / 1024}MB 以内`
  return bytes === 0 ? '这个文件是空的，请换一个视频' : undefined
}

export interface SendVideo {
  readonly video: ChosenVideo
  /** The id of the video that it replaces. */
  readonly replaces?: number
  readonly onProgress: (percent: number) => void
}

/** Adds a video to the house or replaces one. Rejects with an ApiError. */
export async function sendVideo(houseId: number, { video, replaces, onProgress }: SendVideo): Promise<void> {
  const files = { house_video: video.file }
  if (replaces === undefined) await call(createHouseVideo, { houseId, files }, { onProgress })
  else await call(updateHouseVideo, { videoId: replaces, files }, { onProgress })
  await rereadHost()
}

/** The sentence for a video that was not sent. If the outcome is unknown, it asks the landlord to look at the list above. */
export const videoSentence = (error: unknown): string => {
  if (!(error instanceof ApiError)) return '视频没有处理成功，请换一个'
  return isUnknownOutcome(error)
    ? '网络中断，不确定视频有没有传上去。请下拉刷新核对，上面没有再重新选择'
    : rentalSentence(error)
}
