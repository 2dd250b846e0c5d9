import { officesToTry, staffToTry } from '../../personas'
import type { World } from '../world'

/** The offices' pairs and their staff. The second pair and its staff see only the second community. */
export function seedOffices(world: World): void {
  const all = world.tables.communities.all().map(({ identifier }) => identifier)
  const [first = [], second = []] = [all.slice(0, 1), all.slice(1, 2)]
  const pairs = [
    { ...officesToTry.all, name: '样例智慧物业平台', communities: all },
    { ...officesToTry.secondOnly, name: '星河里物业平台', communities: second },
  ]
  for (const { secretId, secretKey, name, communities } of pairs) {
    world.tables.offices.put({ id: world.nextId(), secretId, secretKey, name, communities })
  }
  const people = [
    { ...staffToTry.morningLight, communities: first },
    { ...staffToTry.starRiver, communities: second },
    { ...staffToTry.both, communities: all },
  ]
  for (const { name, phone, communities } of people) {
    world.tables.staff.put({ id: world.nextId(), name, phone, communities })
  }
}
