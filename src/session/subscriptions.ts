import * as v from 'valibot'
import { later } from '@/contract/core/dates'
import { clock } from '@/platform/clock'
import { subscribeTemplates } from '@/platform/env'
import { stored } from '@/platform/storage'
import { canSubscribe, requestSubscription } from '@/platform/subscriptions'

/** What the person has just done; a message can tell them its outcome. */
export type Scene = 'application' | 'repair' | 'complaint' | 'payment'

/** This record belongs to the device: it holds when somebody was asked, not who. */
const record = stored({
  kind: 'preferences',
  key: 'asked-to-subscribe',
  version: 1,
  schema: v.object({ at: v.number() }),
  personal: false,
})

function isDue(now: number): boolean {
  const { at } = record.read() ?? {}
  // If the device's clock was set back, the time in the record is in the future.
  return at === undefined || now < at || now >= later(at, 1, 'week')
}

/** The message templates of this build. Without any, nobody is asked, and the settings do not mention messages. */
export const messageTemplates = (): readonly string[] =>
  canSubscribe ? Object.values(subscribeTemplates).filter((template) => template !== undefined) : []

/**
 * Offers a message of WeChat's about the outcome, at most once a week for all scenes together. WeChat allows it only within a tap or in
 * the callback of a payment, so it is called there: `onTap={async () => { await askToSubscribe('repair'); leave() }}`. Never rejects;
 * does nothing if the build has no template for the scene.
 */
export async function askToSubscribe(scene: Scene): Promise<void> {
  const template = canSubscribe ? subscribeTemplates[scene] : undefined
  const now = clock.now()
  if (template === undefined || !isDue(now)) return
  try {
    record.write({ at: now })
  } catch {
    // If the time cannot be stored, the person would be asked again and again. It is better not to ask.
    return
  }
  await requestSubscription(template)
}
