import { clientOf, type RepairClient } from '../../world/repairs/callers'
import type { Token } from '../../world/service-rows'
import type { World } from '../../world/world'

/** What every handler of the system is given. */
export interface ZhongminCall {
  readonly world: World
  readonly caller: Token
  readonly fail: (name: 'invalid') => never
}

export const clientBehind = ({ world, caller, fail }: ZhongminCall): RepairClient =>
  clientOf(world, caller.subject) ?? fail('invalid')
