import { houseIn, PLACES, type PickedHouse, type Place } from './path'
import { readPlaces } from './queries'

/** The place with whose name the text begins; of 1栋 and 11栋 the one that goes further. */
const placeAtStart = (places: readonly Place[], text: string): Place | undefined =>
  places
    .filter(({ name }) => text.startsWith(name))
    .sort((one, other) => other.name.length - one.name.length)[0]

/**
 * The house that a sentence names, such as 晨曦家园1栋1单元1楼101号: lists of applications tell a house in words only. One request a level;
 * undefined when the words lead to no house. Rejects with an ApiError.
 */
export async function findHouse(introduction: string): Promise<PickedHouse | undefined> {
  const path: Place[] = []
  let rest = introduction.trim()
  for (const level of PLACES) {
    const place = placeAtStart(await readPlaces(level, path[path.length - 1]?.id ?? 0), rest)
    if (!place) return undefined
    rest = rest.slice(place.name.length)
    if (level === 'house') return rest === '' ? houseIn(path, place) : undefined
    path.push(place)
  }
  return undefined
}
