import type { System } from '../../src/contract/core/systems'
import rental from './examples/rental.json'
import security from './examples/security.json'
import weapp from './examples/weapp.json'
import wjdh from './examples/wjdh.json'
import zhongmin from './examples/zhongmin.json'

/** Examples by the document's heading. A name that begins with 惯例 stands for a form that no document shows. */
type Named = Readonly<Record<string, unknown>>

/** The documents' examples of one endpoint, with invented values. */
export interface Entry {
  readonly success?: Named
  readonly failure?: Named
  readonly lost?: unknown
}

/** The key of examples that hold for a whole system unless an endpoint has its own. */
export const SHARED = '*'

export const EXAMPLES: Readonly<Record<System, Readonly<Record<string, Entry>>>> = {
  weapp,
  wjdh,
  security,
  zhongmin,
  rental,
}
