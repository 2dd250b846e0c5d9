import { preorders } from '@/contract/rental/preorders'
import { INFO_FEE, preordersOf } from '../../world/rental/deals'
import { mediaOf } from '../../world/rental/media'
import type { Preorder } from '../../world/rental/rows'
import { contactOf } from '../../world/rental/users'
import type { World } from '../../world/world'
import { asRentalUser } from './caller'

/** Who the other party is: told once the fee is paid. */
function otherParty(world: World, { status }: Preorder, userId: number) {
  const user = world.tables.rentalUsers.get(userId)
  if (status === 'submitted' || !user) return {}
  const { name, phone, wechat } = contactOf(world, user)
  return { contactName: name, contactPhone: phone, contactWechat: wechat }
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
      ...otherParty(world, row, side === 'tenant' ? row.ownerId : row.visitorId),
    }
  }),
)

export const rentalPreorderHandlers = [list]
