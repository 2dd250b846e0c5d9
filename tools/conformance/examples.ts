import type { System } from '../../src/contract/core/systems'
import rental from './examples/rental.json'
import security from './examples/security.json'
import weapp from './examples/weapp.json'
import wjdh from './examples/wjdh.json'
import zhongmin from './examples/zhongmin.json'

/** Examples by the document's own heading of them; a name that begins with 惯例 is of a form that no document shows. */
type Named = Readonly<Record<string, unknown>>

/** What the documents show of one endpoint, once each, with invented values. */
export interface Entry {
  readonly success?: Named
  readonly failure?: Named
  readonly lost?: unknown
}

/** What goes for a whole system, unless an endpoint has its own. */
export const SHARED = '*'

export const EXAMPLES: Readonly<Record<System, Readonly<Record<string, Entry>>>> = {
  weapp,
  wjdh,
  security,
  zhongmin,
  rental,
}
