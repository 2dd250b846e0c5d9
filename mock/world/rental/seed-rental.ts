import { later } from '@/contract/core/dates'
import type { HouseInfo } from '@/contract/rental/house-fields'
import type { HouseStatus, RoomType } from '@/contract/rental/vocabulary'
import { createHouse } from './houses'
import { storeFile } from './media'
import { drawRoom } from './drawings'
import type { RentalHouse, RentalProfile, RentalUser } from './rows'
import { rentalUserOf } from './users'
import type { World } from '../world'
import { inventPerson } from '../people/seed-people'

interface Lets {
  readonly info: HouseInfo
  readonly daysAgo: number
  readonly praises: number
  readonly status?: HouseStatus
  /** The rooms of its photos, in order. */
  readonly rooms?: readonly RoomType[]
}

export function seedHouse(
  world: World,
  owner: RentalUser,
  { info, daysAgo, praises, status = 'released', rooms = ['livingRoom', 'mainBedroom'] }: Lets,
): RentalHouse {
  const { id } = createHouse(world, owner.id, info)
  world.tables.rentalHouses.change(id, {
    createdAt: later(world.now(), -daysAgo, 'day'),
    praises,
    status,
  })
  rooms.forEach((room, i) => {
    const file = { bytes: drawRoom(room, id + i), type: 'image/svg+xml', extension: 'svg' }
    const path = storeFile(world, owner, `house_photos-${i}-sample-${id}`, file)
    const isBedroom = room === 'mainBedroom' || room === 'bedroom'
    const about = isBedroom ? { room, area: 12, orientation: '南' } : { room }
    world.tables.rentalMedia.put({ id: world.nextId(), kind: 'photo', houseId: id, path, ...about })
  })
  return world.tables.rentalHouses.need(id)
}

/** A landlord who has completed every identification. */
export function seedLandlord(
  world: World,
  openid: string,
  n: number,
  given: Partial<RentalProfile>,
): RentalUser {
  const { name, idNumber, birth, sex, phone } = inventPerson(n)
  const profile: RentalProfile = {
    nickname: `${name.charAt(0)}先生`,
    sex,
    userType: 'landlord',
    selfDescription: '房子干净明亮，随时可看。',
    addressProvince: '样例省',
    addressCity: '样例市',
    birthday: birth,
    constellations: '天秤座',
    education: '本科',
    occupation: '教师',
    tel: phone,
    ...given,
  }
  return world.tables.rentalUsers.change(rentalUserOf(world, openid).id, {
    profile,
    identity: { realName: name, idNumber },
    landlord: { certName: name, idNumber, certNumber: `样房证${String(n).padStart(6, '0')}号` },
  })
}

export const base: HouseInfo = {
  provinceName: '样例省',
  cityName: '样例市',
  countyName: '灯火区',
  rentTimeType: 'long',
  rentRoomType: 'whole',
  type: '两室一厅',
  direction: '南',
  decoration: '精装',
  paymentType: '1|3',
  managementFee: 'landlord',
  heatingCharge: 'tenant',
  rooms: 2,
  facilities: ['airConditioner', 'washer', 'fridge', 'wifi'],
  extraFees: ['water', 'electricity', 'gas'],
}

const at = (longitude: number, latitude: number) => ({ longitude, latitude })

/** Houses to let around 104.06 E, 30.66 N, and their landlords. `rental-landlord` has no resident account. */
export function seedRental(world: World): void {
  const landlord = seedLandlord(world, 'rental-landlord', 401, { sex: 'male' })
  const sublessor = seedLandlord(world, 'rental-sublessor', 402, { userType: 'sublessor', nickname: '小沈' })
  const give = (owner: RentalUser, daysAgo: number, praises: number, info: HouseInfo) =>
    seedHouse(world, owner, { info: { ...base, ...info }, daysAgo, praises })
  give(landlord, 30, 12, {
    ...at(104.06, 30.66),
    title: '晨曦家园南向两室，近地铁',
    districtName: '晨曦家园',
    size: 88.5,
    rent: 280_000,
    source: 'landlord',
    subwayStationCode: 101,
    characteristics: ['近地铁', '采光好'],
  })
  give(landlord, 3, 40, {
    ...at(104.08, 30.67),
    title: '星河里精装一室，拎包入住',
    districtName: '星河里',
    type: '一室一厅',
    rooms: 1,
    size: 45,
    rent: 180_000,
    source: 'landlord',
    direction: '东',
    characteristics: ['拎包入住'],
  })
  give(sublessor, 10, 5, {
    ...at(104.1, 30.7),
    title: '三室合租次卧',
    type: '三室一厅',
    rooms: 3,
    rentRoomType: 'room',
    size: 15,
    rent: 90_000,
    paymentType: '1|1',
    decoration: '简装',
    source: 'sublet',
    characteristics: ['近地铁'],
  })
  give(sublessor, 1, 0, {
    ...at(104.2, 30.5),
    title: '青禾新城短租公寓',
    rentTimeType: 'short',
    type: '开间',
    rooms: 0,
    size: 32,
    rent: 360_000,
    direction: '西',
    source: 'transfer',
  })
  seedHouse(world, landlord, { info: { title: '还没写完的房源' }, daysAgo: 0, praises: 0, status: 'draft' })
}

const TYPES = ['开间', '一室一厅', '两室一厅', '三室一厅'] as const
const DIRECTIONS = ['东', '南', '西', '北'] as const

/** 500 houses to let, spread over about thirty kilometres, of ten landlords. */
export function seedManyRentals(world: World): void {
  const landlords = Array.from({ length: 10 }, (_, i) =>
    seedLandlord(world, i === 0 ? 'rental-landlord' : `rental-landlord-${i + 1}`, 401 + 2 * i, {}),
  )
  for (let n = 0; n < 500; n++) {
    const landlord = landlords[n % landlords.length]
    if (!landlord) return
    const rooms = n % TYPES.length
    const info: HouseInfo = {
      ...base,
      ...at(104 + (n % 40) / 100, 30.5 + ((n * 7) % 31) / 100),
      title: `青禾新城第${n + 1}套`,
      rent: 90_000 + (n % 97) * 5_000,
      size: 20 + (n % 120),
      type: TYPES[rooms],
      rooms,
      direction: DIRECTIONS[n % DIRECTIONS.length],
      source: n % 3 === 0 ? 'sublet' : 'landlord',
      characteristics: n % 2 === 0 ? ['近地铁'] : ['采光好'],
    }
    seedHouse(world, landlord, { info, daysAgo: n % 60, praises: n % 50 })
  }
}
