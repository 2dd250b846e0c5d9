import * as v from 'valibot'
import { wireNameOf, type Codec } from '@/contract/core/codec'
import { houseFields, type HouseInfo } from '@/contract/rental/house-fields'
import {
  deleteHouseInfo,
  houseCreate,
  houseDetail,
  houseRelease,
  myHouseList,
  pulloffHouse,
  updateHouseInfo,
} from '@/contract/rental/houses'
import {
  ageOf,
  createdOn,
  createHouse,
  deleteHouse,
  missingOf,
  ownHouse,
  pullOff,
  release,
} from '../../world/rental/houses'
import { INFO_FEE } from '../../world/rental/deals'
import { mediaOf } from '../../world/rental/media'
import { asRentalUser } from './caller'
import { summaryOf } from './house-summary'

const create = asRentalUser(houseCreate, ({ world }, { id }, info) => ({
  houseId: createHouse(world, id, info).id,
}))

const releaseHouse = asRentalUser(houseRelease, ({ world, fail }, user, { houseId }) => {
  const house = ownHouse(world, user, houseId)
  if (typeof house === 'string') return fail(house)
  const released = release(world, user, house)
  if (released === 'incomplete')
    return fail('incomplete', { msg: `房源信息不完整：${missingOf(house).join('、')}` })
  if (typeof released === 'string') return fail(released)
})

const myHouses = asRentalUser(myHouseList, ({ world }, { id }) =>
  world.tables.rentalHouses.where('owner', id).map((house) => ({
    ...summaryOf(house),
    id: house.id,
    age: ageOf(world, house),
    photos: mediaOf(world, house.id, 'photo'),
    videos: mediaOf(world, house.id, 'video'),
  })),
)

/** 发布时间 and 提交审核时间 are said once, when the house is created. */
const FIXED: readonly string[] = ['release_time', 'submission_time']
const CHANGEABLE = new Map<string, readonly [string, Codec<unknown>]>(
  Object.entries<Codec<unknown>>(houseFields)
    .map(([key, codec]) => [wireNameOf(key, codec), [key, codec]] as const)
    .filter(([wire]) => !FIXED.includes(wire)),
)

const update = asRentalUser(updateHouseInfo, ({ world, fail }, user, { name, value, houseId }) => {
  const house = ownHouse(world, user, houseId)
  if (typeof house === 'string') return fail(house)
  const [key, codec] = CHANGEABLE.get(name) ?? fail('unknownAttr')
  const read = v.safeParse(codec.read, value)
  if (!read.success) return fail('invalid', { msg: `${codec.label ?? name}填写有误` })
  const info: HouseInfo = { ...house.info, [key]: read.output }
  world.tables.rentalHouses.change(house.id, { info })
})

const pull = asRentalUser(pulloffHouse, ({ world, fail }, user, { houseId }) => {
  const house = ownHouse(world, user, houseId)
  if (typeof house === 'string') return fail(house)
  const pulled = pullOff(world, house)
  if (typeof pulled === 'string') return fail(pulled)
})

const remove = asRentalUser(deleteHouseInfo, ({ world, fail }, user, { houseId }) => {
  const house = ownHouse(world, user, houseId)
  if (typeof house === 'string') return fail(house)
  const refused = deleteHouse(world, house)
  if (refused) return fail(refused)
})

const detail = asRentalUser(houseDetail, ({ world, fail }, user, { houseId }) => {
  const house = world.tables.rentalHouses.get(houseId)
  const isOwn = house?.ownerId === user.id
  if (!house || !(isOwn || house.status === 'released')) return fail('noHouse')
  const owner = world.tables.rentalUsers.get(house.ownerId)
  return {
    ...house.info,
    houseNumber: isOwn ? house.info.houseNumber : undefined,
    houseId,
    ownerId: house.ownerId,
    ownerName: owner?.profile?.nickname,
    ownerPortrait: owner?.portrait,
    userType: owner?.profile?.userType,
    status: house.status,
    praises: house.praises,
    createdOn: createdOn(house),
    fee: INFO_FEE,
    photos: mediaOf(world, houseId, 'photo').map(({ room = 'other', ...photo }) => ({ ...photo, room })),
    videos: mediaOf(world, houseId, 'video'),
  }
})

export const rentalHouseHandlers = [create, releaseHouse, myHouses, update, pull, remove, detail]
