import type { Module } from '@/contract/core/vocabulary'
import { isModuleOn } from '../../world/community/modules'
import type { World } from '../../world/world'

interface ResidentCall {
  readonly world: World
  readonly fail: (name: 'noCommunity' | 'moduleOff') => never
}

/** Refuses a resident's call about a community that does not exist, or that has switched the module off. */
export function requireModule(
  { world, fail }: ResidentCall,
  communityIdentifier: string,
  module: Module,
): void {
  if (!world.tables.communities.get(communityIdentifier)) fail('noCommunity')
  if (!isModuleOn(world, communityIdentifier, module)) fail('moduleOff')
}
