/** What the home page shows of a house, in words. */
export interface HomeHouse {
  readonly houseId: number
  readonly title: string
  readonly note: string
  /** Opens the house itself. */
  readonly open: () => void
}

/** The house at home: the one chosen last, while it is still one's own; otherwise the first. */
export const currentOf = <H extends { readonly houseId: number }>(
  houses: readonly H[],
  chosen: number | undefined,
): H | undefined => houses.find((house) => house.houseId === chosen) ?? houses[0]
