/**
 * `denied`: the permission was refused. `privacyRefused`: WeChat's privacy agreement was refused. `noPicture`: the file is not a
 * picture.
 * `failed`: anything else.
 */
export type MediaFailureReason = 'cancelled' | 'denied' | 'privacyRefused' | 'noPicture' | 'failed'

/** The error of choosing, taking or converting a picture. */
export class MediaFailure extends Error {
  override readonly name = 'MediaFailure'
  constructor(
    readonly reason: MediaFailureReason,
    cause?: unknown,
  ) {
    super(reason, { cause })
  }
}

/** True if the person closed the dialog without choosing, so that nothing needs to be said. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof MediaFailure && error.reason === 'cancelled'

/** The sentence for a file that cannot be shown: it is empty, cut off, of an unknown kind, or not a picture. */
export const NO_PICTURE = '这个文件不是能用的图片，请换一张 JPG 或 PNG 格式的照片'

export const isNoPicture = (error: unknown): boolean =>
  error instanceof MediaFailure && error.reason === 'noPicture'

/** Why there is no picture. Cancelling is not a problem. */
export type PictureProblem = Exclude<MediaFailureReason, 'cancelled'>

/** The problem to tell the person about; undefined if they cancelled. */
export function problemOf(error: unknown): PictureProblem | undefined {
  if (!(error instanceof MediaFailure)) return 'failed'
  return error.reason === 'cancelled' ? undefined : error.reason
}

/** Turns an error of WeChat's or Taro's into a MediaFailure by the words of its errMsg. */
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
