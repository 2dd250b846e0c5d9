/** What the home page shows of a house, in words. */
export interface HomeHouse {
  readonly houseId: number
  readonly title: string
  readonly note: string
  /** Opens the house itself. */
  readonly open: () => void
}
