import type { Community } from '../../world/places/rows'
import { communityRefusal } from '../../world/community/offices'
import type { Token } from '../../world/people/rows'
import type { World } from '../../world/world'

interface OfficeCall {
  readonly world: World
  readonly caller: Token
  readonly fail: (name: 'noCommunity' | 'noPermission') => never
}

/** The community, if it exists and the platform that calls was given it. */
export function communityOf({ world, caller, fail }: OfficeCall, communityIdentifier: string): Community {
  const why = communityRefusal(world, caller.subject, communityIdentifier)
  return why ? fail(why) : world.tables.communities.need(communityIdentifier)
}

/** The same for something found by its id, where only the permission can be missing. */
export function mayNotSee(
  { world, caller }: Pick<OfficeCall, 'world' | 'caller'>,
  communityIdentifier: string,
): boolean {
  return communityRefusal(world, caller.subject, communityIdentifier) !== undefined
}
