import {
  rentalCheckDoor,
  rentalDoor,
  rentalPreorderDoor,
  type RentalPerson,
  type RentalRequest,
} from '@/contract/doors/rental'
import { movePreorder } from '../world/rental/deals'
import type { Preorder, RentalUser } from '../world/rental/rows'
import { checkOf } from '../world/rental/users'
import type { World } from '../world/world'
import { personas } from '../personas'
import { DoorRefusal, implementDoor } from './door'

/** Whoever holds a persona's phone has that persona's name until they give one. */
const personaOf = (openid: string | undefined) => personas.find(({ key }) => key === openid)?.name

const nameOf = (user: RentalUser | undefined) =>
  user?.identity?.realName ?? user?.profile?.nickname ?? personaOf(user?.openid) ?? '没有填写姓名的住户'

function personOf(user: RentalUser): RentalPerson {
  const [identity, landlord] = [checkOf(user, 'identity'), checkOf(user, 'landlord')]
  return {
    id: user.id,
    name: nameOf(user),
    identity: identity?.state ?? 'none',
    identityReason: identity?.reason ?? null,
    landlord: landlord?.state ?? 'none',
    landlordReason: landlord?.reason ?? null,
  }
}

function requestOf({ tables }: World, { id, houseId, ownerId, visitorId, status }: Preorder): RentalRequest {
  const info = tables.rentalHouses.get(houseId)?.info
  return {
    id,
    house: info?.title ?? `房源${houseId}`,
    visitor: nameOf(tables.rentalUsers.get(visitorId)),
    landlord: nameOf(tables.rentalUsers.get(ownerId)),
    status,
  }
}

/** The rental platform's side: what its staff decide, and Alipay's payments. */
export const rentalDoors = [
  implementDoor(rentalDoor, ({ world }) => ({
    users: world.tables.rentalUsers
      .all()
      .filter(({ identity, landlord }) => identity ?? landlord)
      .map(personOf)
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
      rentalUsers.change(id, subject === 'identity' ? { identityCheck: check } : { landlordCheck: check }),
    )
  }),

  implementDoor(rentalPreorderDoor, ({ world }, { preorder: id, status }) => {
    const row = world.tables.preorders.get(id)
    if (!row) throw new DoorRefusal('no such viewing request', 404)
    return requestOf(world, movePreorder(world, row, status))
  }),
]
