import { communityTime } from '@/contract/core/dates'
import type { World } from './world'

/**
 * Runs something as though it happened on an earlier day, and puts the clock back afterwards.
 *
 * @param days how many days before the world's today; at least 1, so that it lies in the past at any hour.
 * @param time the time of that day in the community, such as `20:14`.
 */
export function inThePast<T>(world: World, days: number, time: string, run: () => T): T {
  const { clockOffset } = world.settings
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const now = communityTime(world.now())
  const then = now.subtract(days, 'day').hour(hour).minute(minute).second(0).millisecond(0)
  world.setClockOffset(clockOffset + then.diff(now))
  try {
    return run()
  } finally {
    world.setClockOffset(clockOffset)
  }
}

/** The day that lies `days` days ahead, as announcements write it: 3月5日. */
export const comingDay = (world: World, days: number): string =>
  communityTime(world.now()).add(days, 'day').format('M月D日')
