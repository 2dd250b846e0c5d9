import type { Preorder, RentalHouse, RentalUser, Transfer } from './rows'
import type { World } from '../world'

/** A house that everybody may see. */
export function releasedHouse(world: World, houseId: number): RentalHouse | undefined {
  const house = world.tables.rentalHouses.get(houseId)
  return house?.status === 'released' ? house : undefined
}

/** 看房申请: a second one for the same house is the first. */
export function addPreorder(world: World, visitor: RentalUser, house: RentalHouse): Preorder {
  const { preorders } = world.tables
  const known = preorders.where('visitor', visitor.id).find(({ houseId }) => houseId === house.id)
  return (
    known ??
    preorders.put({ id: world.nextId(), houseId: house.id, visitorId: visitor.id, createdAt: world.now() })
  )
}

/** Pays out once an order; the same request again is the same transfer. */
export function addTransfer(world: World, given: Transfer): Transfer | 'otherTransfer' {
  const { transfers } = world.tables
  const known = transfers.get(given.orderId)
  if (!known) return transfers.put(given)
  const same =
    known.amount === given.amount &&
    known.payeeAccount === given.payeeAccount &&
    known.payeeType === given.payeeType
  return same ? known : 'otherTransfer'
}
