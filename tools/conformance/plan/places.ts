import type { Body, Run } from '../run'
import { communityNumber, lacks, numbersOf, rowsIn, textIn } from './values'

const LEVELS = [
  ['weapp.buildings', 'building_number', 'building'],
  ['weapp.units', 'unit_number', 'unit'],
  ['weapp.floors', 'floor_number', 'floor'],
  ['weapp.houses', 'house_number', 'house'],
] as const

/**
 * Reads the places from the community down to a house and gives the house's id. Without the five numbers it takes the first of each
 * level.
 */
export async function findHouse(
  run: Run,
  token: string | undefined,
  communities: readonly Body[],
  house?: string,
): Promise<number | undefined> {
  const numbers = numbersOf(house)
  const community = textIn(numbers?.[0] ?? run.given('community') ?? communities[0]?.community_identifier)
  let id: unknown = community === undefined ? undefined : communityNumber(community)
  for (const [index, [endpoint, key, name]] of LEVELS.entries()) {
    const above = index === 0 ? 'community' : LEVELS[index - 1]?.[2]
    const answer = await run.check(endpoint, id === undefined ? lacks(above ?? name) : { id }, { token })
    const rows = rowsIn(answer?.data)
    const row = numbers ? rows.find((one) => Number(one[key]) === numbers[index + 1]) : rows[0]
    id = row?.id
  }
  return typeof id === 'number' ? id : undefined
}
