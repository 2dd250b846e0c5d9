import { rejectWhenCancelled } from './cancel'
import { ApiError } from './errors'
import type { Clock } from './ports'

/** The pauses before the second and the third attempt, in milliseconds. */
const PAUSES = [400, 1_200]

/** An error that may pass by itself. */
export const passing = (error: unknown): boolean =>
  error instanceof ApiError &&
  (error.kind === 'offline' ||
    error.kind === 'timeout' ||
    (error.kind === 'http' && (error.status ?? 0) >= 500))

/** Broken off before an answer, as when the screen was locked in the middle. What takes too long once would do so again. */
export const brokenOff = (error: unknown): boolean => error instanceof ApiError && error.kind === 'offline'

/** Runs `attempt` up to three times while it fails with an error that `mayPass`. Only what may be repeated is run so. */
export async function withRetry<T>(
  operation: string,
  attempt: () => Promise<T>,
  clock: Clock,
  mayPass: (error: unknown) => boolean,
  signal?: AbortSignal,
): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await attempt()
    } catch (error) {
      if (!mayPass(error)) throw error
      await rejectWhenCancelled(clock.sleep(pause), operation, signal)
    }
  }
  return attempt()
}
