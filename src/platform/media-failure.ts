/** `denied`: the permission; `privacyRefused`: WeChat's privacy agreement; `noPicture`: a file that is none; `failed`: anything else. */
export type MediaFailureReason = 'cancelled' | 'denied' | 'privacyRefused' | 'noPicture' | 'failed'

export class MediaFailure extends Error {
  override readonly name = 'MediaFailure'
  constructor(
    readonly reason: MediaFailureReason,
    cause?: unknown,
  ) {
    super(reason, { cause })
  }
}

/** Closed by the person without choosing: nothing to say about it. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof MediaFailure && error.reason === 'cancelled'

/** What to say of a file that no phone can show: empty, cut off, no picture at all, or of a kind that it does not know. */
export const NO_PICTURE = '这个文件不是能用的图片，请换一张 JPG 或 PNG 格式的照片'

export const isNoPicture = (error: unknown): boolean =>
  error instanceof MediaFailure && error.reason === 'noPicture'

/** Why there is no picture; the person's own cancelling is no problem. */
export type PictureProblem = Exclude<MediaFailureReason, 'cancelled'>

export function problemOf(error: unknown): PictureProblem | undefined {
  if (!(error instanceof MediaFailure)) return 'failed'
  return error.reason === 'cancelled' ? undefined : error.reason
}

/** From WeChat's and Taro's errMsg. */
export function mediaFailure(error: unknown): MediaFailure {
  if (error instanceof MediaFailure) return error
  const { errMsg } = (error ?? {}) as { errMsg?: unknown }
  const words = String(errMsg ?? error).toLowerCase()
  const reason = words.includes('privacy')
    ? 'privacyRefused'
    : words.includes('cancel')
      ? 'cancelled'
      : /auth|permission|denied|deny/.test(words)
        ? 'denied'
        : 'failed'
  return new MediaFailure(reason, error)
}
