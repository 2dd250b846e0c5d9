import type { Clock } from '@/api/ports'

/** The device's clock. */
export const clock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}
