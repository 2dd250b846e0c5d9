import type { Resident } from '../../../tests/weapp/support/resident'

/** A way through pages; `stop` where there is something to look at, with what the page then shows. */
export type Tour = (resident: Resident, stop: (what: string) => Promise<void>) => Promise<void>

export async function visit({ app }: Resident, url: string): Promise<void> {
  await app.callWx('reLaunch', { url })
}
