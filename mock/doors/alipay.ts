import * as v from 'valibot'
import { agreeToAlipay } from '../world/rental-users'
import { BadDoorCall, defineDoor } from './door'

/** Alipay's side of rental. */
export const alipayDoors = {
  /** The user agrees on the page that payment/ali/get_auth_url gave them. */
  'POST /__mock/alipay': defineDoor(v.object({ openid: v.string() }), ({ world }, { openid }) => {
    const user = world.tables.rentalUsers.first('openid', openid)
    if (!user) throw new BadDoorCall('no rental user of that openid', 404)
    if (!agreeToAlipay(world, user)) throw new BadDoorCall('this user asked for no authorization', 409)
    return { openid, bound: true }
  }),
}
