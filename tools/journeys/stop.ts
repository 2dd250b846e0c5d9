import type { Persona } from '../../mock/personas'
import type { Name, Phone } from './phone'

/** One page in one state: what screenshots, the audit, axe and the budgets look at. */
export interface Stop {
  /** Names the picture and the findings; no two stops share one. */
  readonly name: string
  /** The page of src/routes that is in front. */
  readonly page: { readonly path: string }
  /** What the page, or a dialog over it, says in this state and not before it. */
  readonly shows: Name | { readonly dialog: Name }
  /** From the stop before it, or from home just opened, to here. */
  go(phone: Phone): Promise<unknown>
}

/** Stops that lie on one way: each begins where the one before it has ended. */
export interface Walk {
  /** Who holds the phone; the world is the default seed. */
  readonly persona: Persona['key']
  readonly stops: readonly Stop[]
}

export const stop = (name: string, page: Stop['page'], shows: Stop['shows'], go: Stop['go']): Stop => ({
  name,
  page,
  shows,
  go,
})

/** Where the app opens. */
export const opened = (): Promise<void> => Promise.resolve()
