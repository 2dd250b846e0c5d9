import type { PREORDER_SIDES, PreorderState } from '@/contract/rental/vocabulary'
import type { Preorder, RentalHouse, RentalUser, Transfer } from './rows'
import type { World } from '../world'

/** A house that is on the market; undefined for any other. */
export function releasedHouse(world: World, houseId: number): RentalHouse | undefined {
  const house = world.tables.rentalHouses.get(houseId)
  return house?.status === 'released' ? house : undefined
}

/** 信息费, which a request for a viewing costs, in fen. */
export const INFO_FEE = 1_000

/** Adds a viewing request (看房申请). A second request for the same house gives the first one. */
export function addPreorder(world: World, visitor: RentalUser, house: RentalHouse): Preorder {
  const { preorders } = world.tables
  const known = preorders.where('visitor', visitor.id).find(({ houseId }) => houseId === house.id)
  return (
    known ??
    preorders.put({
      id: world.nextId(),
      houseId: house.id,
      ownerId: house.ownerId,
      visitorId: visitor.id,
      status: 'submitted',
      createdAt: world.now(),
    })
  )
}

/** The viewing requests of a tenant, or for a landlord's houses, newest first. */
export function preordersOf(
  world: World,
  { id }: RentalUser,
  side: (typeof PREORDER_SIDES)[number],
): Preorder[] {
  const index = side === 'tenant' ? 'visitor' : 'owner'
  return world.tables.preorders.where(index, id).sort((a, b) => b.createdAt - a.createdAt || b.id - a.id)
}

/** Changes the state of a viewing request. Any state after "submitted" implies that it was paid. */
export function movePreorder(world: World, preorder: Preorder, status: PreorderState): Preorder {
  const paidAt = status === 'submitted' ? undefined : (preorder.paidAt ?? world.now())
  return world.tables.preorders.change(preorder.id, { status, paidAt })
}

/** Pays out an order once. The same request again gives the same transfer. */
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
