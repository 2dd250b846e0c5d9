import { repairCallerOf, type RepairCaller } from '../../world/repairs/callers'
import type { Token } from '../../world/people/rows'
import type { World } from '../../world/world'

/** What every handler of the system is given. */
export interface ZhongminCall {
  readonly world: World
  readonly caller: Token
  readonly fail: (name: 'invalid') => never
}

export const callerBehind = ({ world, caller, fail }: ZhongminCall): RepairCaller =>
  repairCallerOf(world, caller.subject) ?? fail('invalid')
