import type { Office } from './rows'
import type { World } from '../world'

export function officeBySecret(world: World, secretId: string, secretKey: string): Office | undefined {
  const platform = world.tables.offices.first('secretId', secretId)
  return platform?.secretKey === secretKey ? platform : undefined
}

/** Why a platform may not see a community, or undefined when it may. */
export function communityRefusal(
  world: World,
  platformId: number,
  communityIdentifier: string,
): 'noCommunity' | 'noPermission' | undefined {
  if (!world.tables.communities.get(communityIdentifier)) return 'noCommunity'
  const platform = world.tables.offices.get(platformId)
  return platform?.communities.includes(communityIdentifier) ? undefined : 'noPermission'
}
