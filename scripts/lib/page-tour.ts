// Visits every page in every state on the weapp host, for tools that look at them one by one.
import type { HostPhone } from '../../tools/journeys/drivers/host-phone'
import { openPhone, type Stage } from '../../tools/journeys/drivers/stage'
import { WALKS } from '../../tools/journeys/pages-and-states'
import type { Look } from '../../tools/journeys/phone'
import type { Stop } from '../../tools/journeys/stop'
import { takeWalk } from '../../tools/journeys/walk'
import { pagePaths } from '../../tools/weapp-host/compile/manifest'
import { stepByGesture } from './findings'

/** Called at each stop when the phone is quiet. */
export type Inspect = (stop: Stop, phone: HostPhone) => Promise<void>

/** Takes all walks once. Throws if a page of app.json was on none of them. */
export async function takeTour(stage: Stage, look: Look, inspect: Inspect): Promise<void> {
  const seen = new Set<string>()
  for (const walk of WALKS) {
    const phone = await openPhone(stage, stage.newWorld(), { wxCode: `wx:${walk.persona}`, look })
    await stepByGesture(phone.app)
    await takeWalk(phone, walk, async (stop) => {
      seen.add(stop.page.path)
      await inspect(stop, phone)
    })
    await phone.app.close()
  }
  const missed = pagePaths(stage.host.manifest.app).filter((path) => !seen.has(path))
  if (missed.length > 0) throw new Error(`not on the tour: ${missed.join(', ')}`)
}
