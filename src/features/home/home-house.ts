/** A house on the home page, in words. */
export interface HomeHouse {
  readonly key: number
  readonly title: string
  readonly note: string
  /** Opens the house's page; undefined if it has none. */
  readonly open?: () => void
}
