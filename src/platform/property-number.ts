import { propertyRules } from './env'

/** The numbers that identify a house, as far as they are known. */
export interface HousePlace {
  readonly communityIdentifier?: string
  readonly buildingNumber?: number
  readonly unitNumber?: number
  readonly floorNumber?: number
  readonly houseNumber?: number
}

/** Pads the digits to at least `places` digits; the minus of a basement's floor stays in front. */
const padded = (part: string | number, places: number): string =>
  String(part).replace(/\d+/, (digits) => digits.padStart(places, '0'))

/**
 * The number of a house in the work-order system (zhongmin 4.3, R41). No document gives it to owners, so that the build is configured
 * with a rule per community or with the numbers of single houses. Gives undefined if there is no rule, or if the rule needs an unknown
 * number. Example: rule `A{building}-{house:3}` makes `A2-007` of building 2, house 7.
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
