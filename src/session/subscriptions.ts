import * as v from 'valibot'
import { later } from '@/contract/core/dates'
import { clock } from '@/platform/clock'
import { subscribeTemplates } from '@/platform/env'
import { stored } from '@/platform/storage'
import { canSubscribe, requestSubscription } from '@/platform/subscriptions'

/** What was just done, and whose answer a message would bring. */
export type Scene = 'application' | 'repair' | 'complaint' | 'payment'

/** Of the device: it says when somebody was asked, not who. */
const record = stored({
  kind: 'preferences',
  key: 'asked-to-subscribe',
  version: 1,
  schema: v.object({ at: v.number() }),
  personal: false,
})

function isDue(now: number): boolean {
  const { at } = record.read() ?? {}
  // The device's clock may have been set back.
  return at === undefined || now < at || now >= later(at, 1, 'week')
}

/** Templates of this build; none: nobody is asked, and the settings say nothing of messages. */
export const messageTemplates = (): readonly string[] =>
  canSubscribe ? Object.values(subscribeTemplates).filter((template) => template !== undefined) : []

/**
 * Offers WeChat's message about the outcome, at most once a week whatever the scene. For the first tap after the thing is
 * done (the result's button, the callback of a payment): onTap={async () => { await askToSubscribe('repair'); leave() }}.
 * Never rejects; does nothing where there is no template.
 */
export async function askToSubscribe(scene: Scene): Promise<void> {
  const template = canSubscribe ? subscribeTemplates[scene] : undefined
  const now = clock.now()
  if (template === undefined || !isDue(now)) return
  try {
    record.write({ at: now })
  } catch {
    // Not written down, it would be asked again and again: better not at all.
    return
  }
  await requestSubscription(template)
}
