/** What the home page shows of a house, in words. */
export interface HomeHouse {
  readonly key: number
  readonly title: string
  readonly note: string
  /** Opens the house itself; missing where it has no page. */
  readonly open?: () => void
}
