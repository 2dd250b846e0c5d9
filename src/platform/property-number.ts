import { propertyRules } from './env'

/** The numbers of a house as far as they are known. */
export interface HousePlace {
  readonly communityIdentifier?: string
  readonly buildingNumber?: number
  readonly unitNumber?: number
  readonly floorNumber?: number
  readonly houseNumber?: number
}

/** Digits of at least that many places; a basement's floor keeps its minus in front. */
const padded = (part: string | number, places: number): string =>
  String(part).replace(/\d+/, (digits) => digits.padStart(places, '0'))

/**
 * The number by which the work-order system knows a house (zhongmin 4.3, R41). No document gives it to owners: the build is told
 * a rule by community, or a single house's number. Undefined without either, and where the rule wants a number that is not known.
 */
export function propertyNumberOf(house: HousePlace, rules = propertyRules): string | undefined {
  const { communityIdentifier: community, buildingNumber, unitNumber, floorNumber, houseNumber } = house
  if (community === undefined) return undefined
  const own = rules[[community, buildingNumber, unitNumber, floorNumber, houseNumber].join('/')]
  const rule = own ?? rules[community] ?? rules['*']
  const parts: Readonly<Record<string, string | number | undefined>> = {
    community,
    building: buildingNumber,
    unit: unitNumber,
    floor: floorNumber,
    house: houseNumber,
  }
  let complete = rule !== undefined
  const number = rule?.replace(/\{(\w+)(?::(\d))?\}/g, (_, name: string, places = '1') => {
    const part = parts[name]
    complete &&= part !== undefined
    return part === undefined ? '' : padded(part, Number(places))
  })
  return complete ? number : undefined
}

/** Whether a community's houses have numbers in the work-order system at all: a build that knows none for it reports to the office itself. */
export const hasWorkOrders = (communityIdentifier: string, rules = propertyRules): boolean =>
  Object.keys(rules).some((key) => key === '*' || key.split('/')[0] === communityIdentifier)
