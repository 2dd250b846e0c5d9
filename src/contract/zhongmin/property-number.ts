/**
 * 报修房间编号, such as A11-a-a-02-01 (4.3): community, building, unit, floor and house, from the whole to the part. The
 * document gives one example and no rule; ours is the five numbers by which the other systems know a house, floor and house
 * with at least two digits: 10002-1-1-02-201. A shorter number names what stands above the house (5.2).
 */

export interface PropertyNumbers {
  readonly communityIdentifier: string
  readonly buildingNumber: number
  readonly unitNumber: number
  readonly floorNumber: number
  readonly houseNumber: number
}

const two = (number: number): string => (number < 0 ? `-${two(-number)}` : String(number).padStart(2, '0'))

/** The number of a house, or of as much of the way to it as is given. */
export function propertyNumber(path: PropertyPath): string {
  const { communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber } = path
  return [
    communityIdentifier,
    buildingNumber?.toString(),
    unitNumber?.toString(),
    floorNumber === undefined ? undefined : two(floorNumber),
    houseNumber === undefined ? undefined : two(houseNumber),
  ]
    .filter((part) => part !== undefined)
    .join('-')
}

type PropertyPath = Pick<PropertyNumbers, 'communityIdentifier'> & Partial<PropertyNumbers>

const DIGITS = String.raw`\d{1,9}`
// Basements have a floor below zero.
const FORM = new RegExp(
  `^([^\\s-]{1,64})(?:-(${DIGITS})(?:-(${DIGITS})(?:-(-?${DIGITS})(?:-(${DIGITS}))?)?)?)?$`,
)

/** As much of the way to a house as the text names; undefined for anything else. */
export function parsePropertyPath(text: string): PropertyPath | undefined {
  const found = FORM.exec(text)
  if (!found) return undefined
  const [building, unit, floor, house] = found
    .slice(2)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)))
  return {
    communityIdentifier: found[1] ?? '',
    buildingNumber: building,
    unitNumber: unit,
    floorNumber: floor,
    houseNumber: house,
  }
}

/** The five numbers of a house; undefined for anything that is no whole number of a house. */
export function parsePropertyNumber(text: string): PropertyNumbers | undefined {
  const path = parsePropertyPath(text)
  return path && isWhole(path) ? path : undefined
}

const isWhole = (path: PropertyPath): path is PropertyNumbers => path.houseNumber !== undefined
