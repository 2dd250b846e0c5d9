/**
 * 报修房间编号, the number by which zhongmin knows a house, such as A11-a-a-02-01 (4.3). The document gives this example and no rule. Ours
 * joins the five numbers by which the other systems know a house, with at least two digits for floor and house: 10002-1-1-02-201. A shorter
 * number names the floor, unit, building or community in which the house lies (5.2).
 */

export interface PropertyNumbers {
  readonly communityIdentifier: string
  readonly buildingNumber: number
  readonly unitNumber: number
  readonly floorNumber: number
  readonly houseNumber: number
}

/** At least two digits. */
const twoDigits = (number: number): string =>
  number < 0 ? `-${twoDigits(-number)}` : String(number).padStart(2, '0')

/** The number of a house, or of a floor, unit, building or community if the path ends there. */
export function propertyNumber(path: PropertyPath): string {
  const { communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber } = path
  return [
    communityIdentifier,
    buildingNumber?.toString(),
    unitNumber?.toString(),
    floorNumber === undefined ? undefined : twoDigits(floorNumber),
    houseNumber === undefined ? undefined : twoDigits(houseNumber),
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

/** The path that a number names, from the community down to the house or to any level above it; undefined for anything else. */
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

/** The five numbers of a house; undefined for anything else. */
export function parsePropertyNumber(text: string): PropertyNumbers | undefined {
  const path = parsePropertyPath(text)
  return path && isWhole(path) ? path : undefined
}

const isWhole = (path: PropertyPath): path is PropertyNumbers => path.houseNumber !== undefined
