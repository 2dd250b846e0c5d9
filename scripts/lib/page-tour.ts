// Every page of the mini-program as residents come to it, for whoever looks at pages one by one.
import { pagePaths } from '../../tools/weapp-host/compile/manifest'
import type { PhoneOptions } from '../../tools/weapp-host/driver/launch'
import type { Stage } from '../../tests/weapp/support/journeys'
import { ANNOUNCEMENTS } from '../../tests/weapp/support/news'
import * as form from '../../tests/weapp/support/onboarding'
import { Resident } from '../../tests/weapp/support/resident'
import { stepByGesture } from './findings'
import { newcomer, owner, tenant, tenantFacing, visitor } from './tours/account'
import { emergency, news, repairs } from './tours/community'
import { tester } from './tours/console'
import { payer } from './tours/fees'
import type { Tour } from './tours/tour'
import { START } from '../../tests/support/mock'

export interface Look {
  readonly theme: 'light' | 'dark'
  readonly textScale: 'normal' | 'larger'
}

/** Called on each page when it is quiet; `name` is the page and what it shows. */
export type Inspect = (name: string, resident: Resident) => Promise<void>

const TOURS: readonly [options: PhoneOptions, tour: Tour][] = [
  [{ wxCode: 'wx:visitor' }, visitor],
  [{ wxCode: 'wx:resident-owner' }, owner],
  [{ wxCode: 'wx:resident-tenant' }, tenant],
  [form.NEWCOMER, newcomer],
  [form.NEWCOMER, tenantFacing],
  [{ wxCode: 'wx:resident-owner' }, emergency],
  [ANNOUNCEMENTS, news],
  [{ wxCode: 'wx:resident-owner' }, repairs],
  [{ wxCode: 'wx:resident-owner', payment: 'success' }, payer],
  [{ wxCode: 'wx:resident-owner' }, tester],
]

const PREFERENCES = 'wanjia/device/preferences'

/** Takes the tour once; throws when a page of app.json was not on it. */
export async function takeTour(stage: Stage, look: Look, inspect: Inspect): Promise<void> {
  const seen = new Set<string>()
  for (const [options, tour] of TOURS) {
    const mock = stage.newWorld()
    const app = await stage.host.launch({
      ...options,
      now: START,
      dark: look.theme === 'dark',
      storage: { [PREFERENCES]: { version: 1, value: look } },
    })
    await stepByGesture(app)
    const resident = new Resident(app, mock)
    await tour(resident, async (what) => {
      await app.settled()
      const path = (await app.stack()).at(-1)?.path ?? ''
      seen.add(path)
      await inspect(what ? `${path} · ${what}` : path, resident)
    })
    await app.close()
  }
  const missed = pagePaths(stage.host.manifest.app).filter((path) => !seen.has(path))
  if (missed.length > 0) throw new Error(`not on the tour: ${missed.join(', ')}`)
}
