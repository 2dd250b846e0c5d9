import { preorders } from '@/contract/rental/preorders'
import { INFO_FEE, preordersOf } from '../../world/rental/deals'
import { mediaOf } from '../../world/rental/media'
import type { Preorder } from '../../world/rental/rows'
import type { World } from '../../world/world'
import { asRentalUser } from './caller'

/** Who the other party is: told once the fee is paid. */
function contactOf(world: World, { status }: Preorder, userId: number) {
  const profile = world.tables.rentalUsers.get(userId)?.profile
  if (status === 'submitted' || !profile) return {}
  return { contactName: profile.nickname, contactPhone: profile.tel, contactWechat: profile.wechat }
}

const list = asRentalUser(preorders, ({ world }, user, { side }) =>
  preordersOf(world, user, side).map((row) => {
    const house = world.tables.rentalHouses.get(row.houseId)
    return {
      id: row.id,
      houseId: row.houseId,
      status: row.status,
      createdAt: row.createdAt,
      paidAt: row.paidAt,
      fee: INFO_FEE,
      title: house?.info.title,
      districtName: house?.info.districtName,
      rent: house?.info.rent,
      photo: mediaOf(world, row.houseId, 'photo')[0]?.path,
      houseStatus: house?.status ?? 'deleted',
      ...contactOf(world, row, side === 'tenant' ? row.ownerId : row.visitorId),
    }
  }),
)

export const rentalPreorderHandlers = [list]
