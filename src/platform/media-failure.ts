/** `denied`: the permission; `privacyRefused`: WeChat's privacy agreement; `failed`: anything else. */
export type MediaFailureReason = 'cancelled' | 'denied' | 'privacyRefused' | 'failed'

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
