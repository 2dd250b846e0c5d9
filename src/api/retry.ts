import { rejectWhenCancelled } from './cancel'
import { ApiError } from './errors'
import type { Clock } from './ports'

/** The pauses before the second and the third attempt, in milliseconds. */
const PAUSES = [400, 1_200]

const passing = (error: unknown) =>
  error instanceof ApiError &&
  (error.kind === 'offline' ||
    error.kind === 'timeout' ||
    (error.kind === 'http' && (error.status ?? 0) >= 500))

/** Runs `attempt` up to three times while it fails with an error that may pass by itself. Only reads may be repeated. */
export async function withRetry<T>(
  operation: string,
  attempt: () => Promise<T>,
  clock: Clock,
  signal?: AbortSignal,
): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await attempt()
    } catch (error) {
      if (!passing(error)) throw error
      await rejectWhenCancelled(clock.sleep(pause), operation, signal)
    }
  }
  return attempt()
}
