import { moduleNames, type Module } from '@/contract/core/vocabulary'
import { moduleStates, type ModuleStates } from '@/contract/security/modules'
import { handle } from '../../server/handler'
import { isModuleOn } from '../../world/community/modules'

const states = handle(moduleStates, ({ world }): ModuleStates => {
  const switchesOf = (identifier: string) =>
    Object.fromEntries(
      moduleNames.words.map((module) => [module, isModuleOn(world, identifier, module)]),
    ) as Record<Module, boolean>
  return Object.fromEntries(
    world.tables.communities.all().map(({ identifier }) => [identifier, switchesOf(identifier)]),
  )
})

export const securityModuleHandlers = [states]
