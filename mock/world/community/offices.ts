import type { Office } from './rows'
import type { World } from '../world'

/** The office with this pair of id and key; undefined if there is none. */
export function officeBySecret(world: World, secretId: string, secretKey: string): Office | undefined {
  const office = world.tables.offices.first('secretId', secretId)
  return office?.secretKey === secretKey ? office : undefined
}

/** The reason why an office may not see a community; undefined if it may. */
export function communityRefusal(
  world: World,
  officeId: number,
  communityIdentifier: string,
): 'noCommunity' | 'noPermission' | undefined {
  if (!world.tables.communities.get(communityIdentifier)) return 'noCommunity'
  const office = world.tables.offices.get(officeId)
  return office?.communities.includes(communityIdentifier) ? undefined : 'noPermission'
}
