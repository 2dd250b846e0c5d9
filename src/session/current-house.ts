import { useSession } from './store'

/** The house at home: the one chosen last, while it is still one's own; otherwise the first. */
const currentOf = <H extends { readonly key: number }>(
  houses: readonly H[],
  chosen: number | undefined,
): H | undefined => houses.find((house) => house.key === chosen) ?? houses[0]

export const useCurrentOf = <H extends { readonly key: number }>(houses: readonly H[]): H | undefined =>
  currentOf(
    houses,
    useSession((state) => state.currentHouseId),
  )
