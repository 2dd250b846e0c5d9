import type { Platform } from '../community-rows'
import type { World } from '../world'

export function platformOf(world: World, secretId: string, secretKey: string): Platform | undefined {
  const platform = world.tables.platforms.first('secretId', secretId)
  return platform?.secretKey === secretKey ? platform : undefined
}

/** Why a platform may not see a community, or undefined when it may. */
export function barred(
  world: World,
  platformId: number,
  communityIdentifier: number,
): 'noCommunity' | 'noPermission' | undefined {
  if (!world.tables.communities.get(communityIdentifier)) return 'noCommunity'
  const platform = world.tables.platforms.get(platformId)
  return platform?.communities.includes(communityIdentifier) ? undefined : 'noPermission'
}
