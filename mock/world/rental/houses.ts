import { calendarDateOf } from '@/contract/core/dates'
import { houseFields, type HouseInfo } from '@/contract/rental/house-fields'
import { mediaOf, removeMedia } from './media'
import type { RentalHouse, RentalUser } from './rows'
import { checkOf } from './users'
import type { World } from '../world'

export const createHouse = (world: World, ownerId: number, info: HouseInfo): RentalHouse =>
  world.tables.rentalHouses.put({
    id: world.nextId(),
    ownerId,
    info,
    status: 'draft',
    createdAt: world.now(),
    praises: 0,
  })

export type NotTheirs = 'noHouse' | 'notYourHouse'

/** The house if it is the user's own, otherwise the reason. */
export function ownHouse(world: World, user: RentalUser, houseId: number): RentalHouse | NotTheirs {
  const house = world.tables.rentalHouses.get(houseId)
  if (!house) return 'noHouse'
  return house.ownerId === user.id ? house : 'notYourHouse'
}

const NEEDED = [
  'title',
  'rent',
  'size',
  'type',
  'longitude',
  'latitude',
  'rentTimeType',
  'rentRoomType',
] as const

/** The 名称 of the fields that a house lacks to be put on the market. */
export const missingOf = ({ info }: RentalHouse): string[] =>
  NEEDED.filter((key) => info[key] === undefined).map((key) => houseFields[key].label ?? key)

export type ReleaseRefusal = 'notIdentified' | 'notLandlord' | 'incomplete' | 'noPhoto' | 'released'

/** Puts a house on the market if the landlord is identified and the house is complete. */
export function release(world: World, user: RentalUser, house: RentalHouse): RentalHouse | ReleaseRefusal {
  if (checkOf(user, 'identity')?.state !== 'passed') return 'notIdentified'
  if (checkOf(user, 'landlord')?.state !== 'passed') return 'notLandlord'
  if (house.status === 'released') return 'released'
  if (missingOf(house).length > 0) return 'incomplete'
  if (mediaOf(world, house.id, 'photo').length === 0) return 'noPhoto'
  return world.tables.rentalHouses.change(house.id, { status: 'released' })
}

export const pullOff = (world: World, house: RentalHouse): RentalHouse | 'notReleased' =>
  house.status === 'released'
    ? world.tables.rentalHouses.change(house.id, { status: 'pulledOff' })
    : 'notReleased'

/** Deletes a house with its photos and videos. A house on the market cannot be deleted. */
export function deleteHouse(world: World, house: RentalHouse): 'released' | undefined {
  if (house.status === 'released') return 'released'
  for (const media of world.tables.rentalMedia.where('house', house.id)) removeMedia(world, media)
  world.tables.rentalHouses.remove(house.id)
  return undefined
}

/** The day of creation, YYYYMMDD. */
export const createdOn = ({ createdAt }: RentalHouse): string => calendarDateOf(createdAt)

/** Seconds since the house was created. */
export const ageOf = (world: World, { createdAt }: RentalHouse): number =>
  Math.max(0, Math.floor((world.now() - createdAt) / 1000))
