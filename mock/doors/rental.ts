import {
  rentalCheckDoor,
  rentalDoor,
  rentalPreorderDoor,
  type RentalPerson,
  type RentalRequest,
} from '@/contract/doors/rental'
import { movePreorder } from '../world/rental/deals'
import type { Preorder, RentalUser } from '../world/rental/rows'
import { checkOf, contactOf } from '../world/rental/users'
import type { World } from '../world/world'
import { DoorRefusal, implementDoor } from './door'

const nameOf = (world: World, user: RentalUser | undefined) =>
  user ? (user.identity?.realName ?? contactOf(world, user).name ?? `租客${user.id}`) : '没有这个人'

function personOf(world: World, user: RentalUser): RentalPerson {
  const [identity, landlord] = [checkOf(user, 'identity'), checkOf(user, 'landlord')]
  return {
    id: user.id,
    name: nameOf(world, user),
    identity: identity?.state ?? 'none',
    identityReason: identity?.reason ?? null,
    landlord: landlord?.state ?? 'none',
    landlordReason: landlord?.reason ?? null,
  }
}

function requestOf(world: World, { id, houseId, ownerId, visitorId, status }: Preorder): RentalRequest {
  const { rentalHouses, rentalUsers } = world.tables
  const info = rentalHouses.get(houseId)?.info
  return {
    id,
    house: info?.title ?? `房源${houseId}`,
    visitor: nameOf(world, rentalUsers.get(visitorId)),
    landlord: nameOf(world, rentalUsers.get(ownerId)),
    status,
  }
}

/** The rental platform's side: what its staff decide, and Alipay's payments. */
export const rentalDoors = [
  implementDoor(rentalDoor, ({ world }) => ({
    users: world.tables.rentalUsers
      .all()
      .filter(({ identity, landlord }) => identity ?? landlord)
      .map((user) => personOf(world, user))
      .reverse(),
    preorders: world.tables.preorders
      .all()
      .map((row) => requestOf(world, row))
      .reverse(),
  })),

  implementDoor(rentalCheckDoor, ({ world }, { user: id, subject, outcome, reason }) => {
    const { rentalUsers } = world.tables
    if (!rentalUsers.get(id)?.[subject]) throw new DoorRefusal('this user has sent nothing of that', 404)
    const check = { state: outcome, reason: outcome === 'refused' ? reason : undefined }
    return personOf(
      world,
      rentalUsers.change(id, subject === 'identity' ? { identityCheck: check } : { landlordCheck: check }),
    )
  }),

  implementDoor(rentalPreorderDoor, ({ world }, { preorder: id, status }) => {
    const row = world.tables.preorders.get(id)
    if (!row) throw new DoorRefusal('no such viewing request', 404)
    return requestOf(world, movePreorder(world, row, status))
  }),
]
