import type { Persona } from '../../mock/personas'
import type { Name, Phone } from './phone'

/** One page in one state, for screenshots, the audit, axe and the budgets. */
export interface Stop {
  /** The name of the picture and of the findings; every stop has its own. */
  readonly name: string
  /** The page of src/routes that must be in front. */
  readonly page: { readonly path: string }
  /** A text that the page, or a dialog over it, shows in this state and not before. */
  readonly shows: Name | { readonly dialog: Name }
  /** Goes here from the stop before, or from home if this is the first stop. */
  go(phone: Phone): Promise<unknown>
}

/** Stops on one way; each begins where the one before has ended. */
export interface Walk {
  /** The persona who holds the phone. The world is the default seed. */
  readonly persona: Persona['key']
  readonly stops: readonly Stop[]
}

export const stop = (name: string, page: Stop['page'], shows: Stop['shows'], go: Stop['go']): Stop => ({
  name,
  page,
  shows,
  go,
})

/** The first stop's `go`: the app opens at home. */
export const opened = (): Promise<void> => Promise.resolve()
