import * as v from 'valibot'
import { personalStore } from '@/queries/personal-store'

/** What the row of a house needs. It holds nothing about a person. */
const house = v.object({
  houseId: v.number(),
  title: v.string(),
  note: v.string(),
  rent: v.string(),
  photo: v.optional(v.string()),
})
export type KeptHouse = v.InferOutput<typeof house>

const schema = v.object({ favourites: v.array(house), viewed: v.array(house) })
type Kept = v.InferOutput<typeof schema>

const NOTHING: Kept = { favourites: [], viewed: [] }
const MAX_FAVOURITES = 100
const MAX_VIEWED = 30

/** Undefined until something is stored; until then it is read from the device. */
const store = personalStore<{ readonly all?: Kept }, Kept>({
  kind: 'rental',
  key: 'houses',
  version: 1,
  schema,
  plainFields: ['rent', 'photo', 'note', 'title'],
  initial: {},
})

const all = (): Kept => store.useMemory.getState().all ?? store.read() ?? NOTHING

function change(part: Partial<Kept>): void {
  const next = { ...all(), ...part }
  store.useMemory.setState({ all: next })
  store.write(next)
}

const without = (houses: readonly KeptHouse[], houseId: number) =>
  houses.filter((one) => one.houseId !== houseId)

export const useKept = (): Kept => store.useMemory((state) => state.all) ?? all()

/** Adds a house to those that were viewed, the newest first. A house occurs once. */
export function noteViewed(seen: KeptHouse): void {
  change({ viewed: [seen, ...without(all().viewed, seen.houseId)].slice(0, MAX_VIEWED) })
}

export const isFavourite = ({ favourites }: Kept, houseId: number): boolean =>
  favourites.some((one) => one.houseId === houseId)

/** Adds a house to the favourites, or removes it. */
export function toggleFavourite(liked: KeptHouse): void {
  const { favourites } = all()
  const others = without(favourites, liked.houseId)
  change({
    favourites: others.length < favourites.length ? others : [liked, ...others].slice(0, MAX_FAVOURITES),
  })
}

/** Removes a house from both lists, because it is not available any more. */
export function removeFromLists(houseId: number): void {
  const { favourites, viewed } = all()
  change({ favourites: without(favourites, houseId), viewed: without(viewed, houseId) })
}

export const clearViewed = (): void => change({ viewed: [] })
