import { moduleNames, type Module } from '@/contract/core/vocabulary'
import * as security from '@/contract/security/token'
import { moduleStates, type ModuleStates } from '@/contract/security/modules'
import { paymentNotice } from '@/contract/security/payments'
import { handle } from '../../server/handler'
import { issueToken } from '../../world/people/tokens'

/** The documents' test pair (002 1.2.1). */
export const TEST_KEY = { key: '123456', secret: '123456' }

const token = handle(security.token, ({ world, fail }, { key, secret }) =>
  key === TEST_KEY.key && secret === TEST_KEY.secret ? issueToken(world, 'security', 0) : fail('invalid'),
)

const payment = handle(paymentNotice, ({ world, fail }, { orderNumber, merchantNumber, wechatNumber }) => {
  const { paymentNotices } = world.tables
  const told = paymentNotices.get(orderNumber)
  // The same notice again is no second payment; another one about a paid order is refused.
  if (told && told.wechatNumber !== wechatNumber) return fail('notSaved')
  paymentNotices.put({ orderNumber, merchantNumber, wechatNumber })
})

const states = handle(moduleStates, ({ world }): ModuleStates => {
  const isOn = (identifier: number, module: Module) =>
    !world.tables.switchedOff.get(`${identifier}/${module}`)
  const switchesOf = (identifier: number) =>
    Object.fromEntries(moduleNames.words.map((word) => [word, isOn(identifier, word)])) as Record<
      Module,
      boolean
    >
  return Object.fromEntries(
    world.tables.communities.all().map(({ identifier }) => [identifier, switchesOf(identifier)]),
  )
})

export const securityPlatformHandlers = [token, payment, states]
