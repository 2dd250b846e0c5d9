import type { Community } from '../../world/rows'
import { barred } from '../../world/community/offices'
import type { Token } from '../../world/service-rows'
import type { World } from '../../world/world'

interface PlatformCall {
  readonly world: World
  readonly caller: Token
  readonly fail: (name: 'noCommunity' | 'noPermission') => never
}

/** The community, if it exists and the platform that calls was given it. */
export function managed({ world, caller, fail }: PlatformCall, communityIdentifier: number): Community {
  const why = barred(world, caller.subject, communityIdentifier)
  return why ? fail(why) : world.tables.communities.need(communityIdentifier)
}

/** The same for something found by its id, where only the permission can be missing. */
export function isBarred(
  { world, caller }: Pick<PlatformCall, 'world' | 'caller'>,
  communityIdentifier: number,
): boolean {
  return barred(world, caller.subject, communityIdentifier) !== undefined
}
