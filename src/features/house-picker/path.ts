import type { Input } from '@/contract/core/endpoint'
import type { facePhoto } from '@/contract/weapp/uploads'
import { weappForm } from '@/platform/weapp-form'

/** The levels above the community, which only form 2021-02 has. */
const REGIONS = ['province', 'city', 'county'] as const
/** The levels from the community down to the house (2.1.1 to 2.1.5). */
export const PLACES = ['community', 'building', 'unit', 'floor', 'house'] as const
export type Level = (typeof REGIONS | typeof PLACES)[number]

const regions = (): readonly Level[] => (weappForm() === '2021-02' ? REGIONS : [])
/** The levels in the order in which they are chosen. */
export const levels = (): readonly Level[] => [...regions(), ...PLACES]

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  province: '省份',
  city: '城市',
  county: '区县',
  community: '小区',
  building: '楼栋',
  unit: '单元',
  floor: '楼层',
  house: '房屋',
}

/** A place of a level. `id` is what the next level is asked by; for a community it is the identifier, which is text (R27). */
export interface Place {
  readonly id: string | number
  /** The number that people use for a building, unit, floor or house. A community has none. */
  readonly number?: number
  readonly name: string
}

/** The places chosen so far, from the first level down, at most to the floor. */
export type PlacePath = readonly Place[]

/** A house with the five numbers by which the other calls know it. */
export interface PickedHouse extends Input<typeof facePhoto> {
  readonly houseId: number
  /** The address in words: 晨曦家园1栋1单元1楼101号. */
  readonly introduction: string
  readonly communityName: string
}

/** The level from which to choose after `path`. */
export const levelAfter = (path: PlacePath): Level => levels()[path.length] ?? 'house'

/** The community in a path; undefined if the path ends above it. */
export const communityIn = (path: PlacePath): Place | undefined => path[regions().length]

/** The house at the end of a complete path; undefined if a level is missing. */
export const pickedHouse = (path: PlacePath, house: Place): PickedHouse | undefined =>
  houseIn(path.slice(regions().length), house)

/** The house at the end of a path that begins at the community; undefined if a level is missing. */
export function houseIn(places: PlacePath, house: Place): PickedHouse | undefined {
  const [community, building, unit, floor] = places
  const numbers = [building, unit, floor, house].map((place) => place?.number)
  const [buildingNumber, unitNumber, floorNumber, houseNumber] = numbers
  if (!community || buildingNumber === undefined || unitNumber === undefined) return undefined
  if (floorNumber === undefined || houseNumber === undefined) return undefined
  return {
    houseId: Number(house.id),
    introduction: [...places, house].map(({ name }) => name).join(''),
    communityIdentifier: String(community.id),
    communityName: community.name,
    buildingNumber,
    unitNumber,
    floorNumber,
    houseNumber,
  }
}
