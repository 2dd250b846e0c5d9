import type { Input } from '@/contract/core/endpoint'
import type { searchHouse } from '@/contract/rental/search'
import type { Range } from '@/contract/rental/values'
import type { SortOrder, UserType } from '@/contract/rental/vocabulary'
import type { RentalHouse } from './rows'
import type { World } from '../world'

export type Search = Input<typeof searchHouse>

export interface Found {
  readonly house: RentalHouse
  /** Kilometres. */
  readonly distance: number
}

interface Point {
  readonly longitude: number
  readonly latitude: number
}

const EARTH_KM = 6371.0088
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The great circle between two points in kilometres, by the haversine formula. */
function distanceBetween(a: Point, b: Point): number {
  const half = (x: number, y: number) => Math.sin(radians(y - x) / 2) ** 2
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

const within = (value: number | undefined, range: Range | undefined) =>
  range === undefined ||
  (value !== undefined && value >= (range.min ?? 0) && value <= (range.max ?? Infinity))

/** No filter, or the value is the one asked for. */
const is = <T>(value: T | undefined, asked: T | undefined) => asked === undefined || value === asked

/** No filter, or the value is among those asked for. */
const among = <T>(value: T | undefined, asked: readonly T[] | undefined) =>
  asked === undefined || (value !== undefined && asked.includes(value))

function matches({ info }: RentalHouse, lessor: UserType | undefined, search: Search): boolean {
  const { title, characteristics } = search
  return (
    (title === undefined || (info.title ?? '').includes(title)) &&
    is(info.type, search.type) &&
    is(info.rentTimeType, search.rentTimeType) &&
    is(info.subdistrictCode, search.subdistrictCode) &&
    is(info.subwayStationCode, search.subwayStationCode) &&
    among(info.rentRoomType, search.rentRoomTypes) &&
    among(lessor, search.userTypes) &&
    among(info.direction, search.directions) &&
    among(info.decoration, search.decorations) &&
    among(info.rooms, search.rooms) &&
    within(info.rent, search.rent) &&
    within(info.size, search.size) &&
    (characteristics === undefined || characteristics.some((one) => info.characteristics?.includes(one)))
  )
}

type Compare = (a: Found, b: Found) => number
const rent = ({ house }: Found) => house.info.rent ?? 0
const size = ({ house }: Found) => house.info.size ?? 0

const ORDERS: Readonly<Record<SortOrder, Compare>> = {
  nearest: (a, b) => a.distance - b.distance,
  newest: (a, b) => b.house.createdAt - a.house.createdAt,
  mostPraised: (a, b) => b.house.praises - a.house.praises,
  cheapest: (a, b) => rent(a) - rent(b),
  dearest: (a, b) => rent(b) - rent(a),
  smallest: (a, b) => size(a) - size(b),
}

/** Kilometres, as a public server takes it. */
const DEFAULT_RADIUS = 10

/** Released houses that every filter lets through; equal ones by their ids, so that pages never overlap. */
export function searchHouses(world: World, search: Search): Found[] {
  const { radius = DEFAULT_RADIUS, shift = 0, count = Infinity, sort = 'nearest' } = search
  const found: Found[] = []
  for (const house of world.tables.rentalHouses.all()) {
    const { longitude, latitude } = house.info
    if (house.status !== 'released' || longitude === undefined || latitude === undefined) continue
    const lessor = world.tables.rentalUsers.get(house.ownerId)?.profile?.userType
    if (!matches(house, lessor, search)) continue
    const distance = distanceBetween(search, { longitude, latitude })
    if (distance <= radius) found.push({ house, distance })
  }
  found.sort((a, b) => ORDERS[sort](a, b) || a.house.id - b.house.id)
  return found.slice(shift, shift + count)
}
