import type { Host } from '../host-types'
import { quiet } from '../quiet'

/** Longer than an app waits before it shows that something is loading, so that it always does. */
const PAUSE_MS = 300

const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))

/** The end of the exchange that was begun last, by phone. */
const ends = new WeakMap<Host, Promise<void>>()

/**
 * Runs `exchange` at once, but settles only after all exchanges that were begun before, and when the view is quiet. What the app does
 * with its answers then no longer depends on how fast they come, nor whether it shows that it waits for them.
 */
export async function inTurn<T>(host: Host, exchange: () => Promise<T>): Promise<T> {
  const before = ends.get(host)
  const end = exchange().finally(async () => {
    await before
    await quiet(host.recorder)
    await pause()
    await quiet(host.recorder)
  })
  const settled = (): void => undefined
  ends.set(host, end.then(settled, settled))
  return end
}
