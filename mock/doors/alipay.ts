import { alipayDoor } from '@/contract/doors/payments'
import { agreeToAlipay } from '../world/rental/users'
import { BadDoorCall, openWith } from './door'

/** Alipay's side of rental. */
export const alipayDoors = [
  openWith(alipayDoor, ({ world }, { openid }) => {
    const user = world.tables.rentalUsers.first('openid', openid)
    if (!user) throw new BadDoorCall('no rental user of that openid', 404)
    if (!agreeToAlipay(world, user)) throw new BadDoorCall('this user asked for no authorization', 409)
    return { openid, bound: true }
  }),
]
