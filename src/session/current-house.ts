import { useSession } from './store'

/** The house that the home page shows: the one chosen last if it is still among the person's houses, otherwise the first. */
const currentOf = <H extends { readonly key: number }>(
  houses: readonly H[],
  chosen: number | undefined,
): H | undefined => houses.find((house) => house.key === chosen) ?? houses[0]

/** The current one of the given houses; undefined when there are none. */
export const useCurrentOf = <H extends { readonly key: number }>(houses: readonly H[]): H | undefined =>
  currentOf(
    houses,
    useSession((state) => state.currentHouseId),
  )
