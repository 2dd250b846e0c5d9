import { moduleNames, type Module } from '@/contract/core/vocabulary'
import type { World } from '../world'

// The nine modules of a community (wjdh 3.2). A module is on unless it was switched off.

const keyOf = (communityIdentifier: string, module: Module) => `${communityIdentifier}/${module}`

export const isModuleOn = (world: World, communityIdentifier: string, module: Module): boolean =>
  !world.tables.switchedOff.get(keyOf(communityIdentifier, module))

export function switchModule(world: World, communityIdentifier: string, module: Module, on: boolean): void {
  const { switchedOff } = world.tables
  if (on) switchedOff.remove(keyOf(communityIdentifier, module))
  else switchedOff.put({ communityIdentifier, module })
}

/** The id of a module's row in the list of all communities' modules. */
export const moduleId = (communityId: number, module: Module): number =>
  (communityId - 1) * moduleNames.words.length + moduleNames.code(module)
