import { openid } from '@/contract/weapp/openid'
import { handle } from '../../server/handler'
import { redeemWxCode, SESSION_KEY } from '../../world/people/accounts'

const exchange = handle(openid, ({ world, fail }, { wxCode }) => {
  const found = redeemWxCode(world, wxCode)
  return found === undefined ? fail('badWxCode') : { openid: found, sessionKey: SESSION_KEY }
})

export const openidHandlers = [exchange]
