import type { Input } from '@/contract/core/endpoint'
import type { searchHouse } from '@/contract/rental/search'
import type { Range } from '@/contract/rental/values'
import type { SortOrder, UserType } from '@/contract/rental/vocabulary'
import type { RentalHouse } from './rows'
import type { World } from '../world'

export type Search = Input<typeof searchHouse>

export interface Found {
  readonly house: RentalHouse
  /** The distance in kilometres. */
  readonly distance: number
}

interface Point {
  readonly longitude: number
  readonly latitude: number
}

const EARTH_KM = 6371.0088
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The distance between two points along the great circle in kilometres, by the haversine formula. */
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

/** True without a filter, or if the value is the wanted one. */
const is = <T>(value: T | undefined, asked: T | undefined) => asked === undefined || value === asked

/** True without a filter, or if the value is among the wanted ones. */
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

/** The radius in kilometres of a search without one, as on a public server. */
const DEFAULT_RADIUS = 10

/** The houses on the market that pass every filter. Equal ones are ordered by id, so that pages never overlap. */
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
