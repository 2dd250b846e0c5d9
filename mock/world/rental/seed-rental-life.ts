import { later } from '@/contract/core/dates'
import type { PreorderState, RoomType } from '@/contract/rental/vocabulary'
import { addPreorder, movePreorder } from './deals'
import { storeFile } from './media'
import type { RentalHouse, RentalUser } from './rows'
import { sampleVideo } from './sample-video'
import { base, seedHouse, seedLandlord } from './seed-rental'
import { rentalUserOf } from './users'
import type { World } from '../world'

/** The rooms of thirty photos, which is the most that a house may have. */
const THIRTY: readonly RoomType[] = [
  ...Array<RoomType>(6).fill('livingRoom'),
  ...Array<RoomType>(6).fill('mainBedroom'),
  ...Array<RoomType>(6).fill('bedroom'),
  ...Array<RoomType>(4).fill('kitchen'),
  ...Array<RoomType>(4).fill('bathroom'),
  ...Array<RoomType>(4).fill('balcony'),
]

const HERE = { longitude: 104.9, latitude: 30.6, districtName: '青禾新城' } as const

/** Two houses of one landlord: one on the market with all data, thirty photos and a video; one taken off the market. */
function seedOwnersHouses(world: World, owner: RentalUser): readonly [RentalHouse, RentalHouse] {
  const shown = seedHouse(world, owner, {
    daysAgo: 2,
    praises: 66,
    rooms: THIRTY,
    info: {
      ...base,
      ...HERE,
      title: '青禾新城南北通透三室，家电齐全',
      type: '三室两厅',
      rooms: 3,
      size: 118,
      rent: 420_000,
      direction: '南北',
      floor: '8',
      allFloor: 18,
      maxLivein: 4,
      source: 'landlord',
      description: '业主自住装修，三个房间都朝阳。\n小区有幼儿园，楼下就是菜市场。',
      traffic: '步行6分钟到地铁青禾站，门口有3路公交。',
      surroundings: '菜市场、超市、社区医院都在500米内。',
      facilities: [...(base.facilities ?? []), 'television', 'hotShower', 'heating', 'lift', 'parking'],
      characteristics: ['近地铁', '采光好', '拎包入住'],
    },
  })
  const path = storeFile(world, owner, `house_video-sample-${shown.id}`, {
    bytes: sampleVideo(),
    type: 'video/mp4',
    extension: 'mp4',
  })
  world.tables.rentalMedia.put({ id: world.nextId(), kind: 'video', houseId: shown.id, path })
  const withdrawn = seedHouse(world, owner, {
    daysAgo: 40,
    praises: 3,
    status: 'pulledOff',
    info: {
      ...base,
      ...HERE,
      title: '青禾新城一室，已租出',
      type: '一室一厅',
      rooms: 1,
      size: 40,
      rent: 150_000,
    },
  })
  return [shown, withdrawn]
}

/** A house about which its landlord says almost nothing, with zeros and missing fields. */
const seedGaps = (world: World, owner: RentalUser) =>
  seedHouse(world, owner, {
    daysAgo: 0,
    praises: 0,
    rooms: [],
    info: { ...HERE, longitude: 104.91, districtName: undefined, type: '0', rent: 0, size: 0 },
  })

/** The owner persona lets houses; the tenant persona has four viewing requests in four states. */
export function seedRentalLife(world: World): void {
  const { rentalHouses, preorders } = world.tables
  const owner = seedLandlord(world, 'resident-owner', 403, { sex: 'female', nickname: '林女士' })
  const [shown, withdrawn] = seedOwnersHouses(world, owner)
  seedGaps(world, rentalUserOf(world, 'rental-sublessor'))
  const tenant = rentalUserOf(world, 'resident-tenant')
  const ask = (house: RentalHouse | undefined, status: PreorderState, daysAgo: number) => {
    if (!house) return
    const { id } = addPreorder(world, tenant, house)
    const asked = preorders.change(id, { createdAt: later(world.now(), -daysAgo, 'day') })
    if (status !== 'submitted') movePreorder(world, asked, status)
  }
  const [first, second] = rentalHouses.where('owner', rentalUserOf(world, 'rental-landlord').id)
  ask(withdrawn, 'refunded', 20)
  ask(second, 'viewed', 9)
  ask(shown, 'paid', 2)
  ask(first, 'submitted', 1)
}
