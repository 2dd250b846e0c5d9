import { alipayDoor } from '@/contract/doors/payments'
import { acceptAlipay } from '../world/rental/users'
import { DoorRefusal, implementDoor } from './door'

/** Alipay's side of rental. */
export const alipayDoors = [
  implementDoor(alipayDoor, ({ world }, { openid }) => {
    const user = world.tables.rentalUsers.first('openid', openid)
    if (!user) throw new DoorRefusal('no rental user of that openid', 404)
    if (!acceptAlipay(world, user)) throw new DoorRefusal('this user asked for no authorization', 409)
    return { openid, bound: true }
  }),
]
