import type { Body, Run } from '../run'
import type { FilePart } from '../call'
import { fileToSend } from '../mock-doors'

// Reads values of answers without relying on their types.

export const objectIn = (value: unknown): Body | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : undefined

export const rowsIn = (value: unknown): Body[] =>
  Array.isArray(value)
    ? value.map((item: unknown) => objectIn(item)).filter((item) => item !== undefined)
    : []

export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

export const parsedIn = (value: unknown): Body | undefined => {
  try {
    return objectIn(typeof value === 'string' ? JSON.parse(value) : value)
  } catch {
    return undefined
  }
}

/** A community's identifier as a backend counts it: a number, but a text where zeros stand in front (R27). */
export const communityNumber = (identifier: string): string | number =>
  String(Number(identifier)) === identifier ? Number(identifier) : identifier

type HousePath = readonly [community: string | number, ...numbers: number[]]

/** The five numbers in a text like "10002-1-1-1-101"; the first is the community's. */
export function numbersOf(house: string | undefined): HousePath | undefined {
  const [community = '', ...rest] = house?.split('-') ?? []
  const numbers = rest.map(Number)
  const isPath = /^\d+$/.test(community) && numbers.length === 4 && numbers.every(Number.isInteger)
  return isPath ? [communityNumber(community), ...numbers] : undefined
}

export const houseNumbers = ([community, building, unit, floor, house]: HousePath) => ({
  community_identifier: community,
  building_number: building,
  unit_number: unit,
  floor_number: floor,
  house_number: house,
})

/** The given input file under each of these form names, or the reason why there is none. */
export async function parts(
  run: Run,
  input: 'face' | 'video',
  ...names: string[]
): Promise<FilePart[] | string> {
  const needed = run.need(input)
  if (typeof needed === 'string') return needed
  const file = await fileToSend(needed[input])
  return names.map((name) => ({ name, ...file }))
}

/** The reason why a call is left out if an earlier call did not give what it needs. */
export const lacks = (what: string): string => `no ${what} to ask for`
