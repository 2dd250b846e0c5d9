import { recordPerson, recordResidence, registryOwner } from './registry'
import type { Occupancy } from './rows'
import type { World } from '../world'
import { inventPerson } from './seed-people'
import { houseAt, type HousePath } from '../places/seed-places'

export const OWNER: Occupancy = {
  role: 'owner',
  use: 'residence',
  ownership: 'private',
  state: 'selfUsed',
  occupantType: 'owner',
}

/** Gives every third house an owner whom only the security platform knows. Houses in `free` get none. */
export function seedResidents(world: World, free: readonly HousePath[]): void {
  const kept = new Set(free.map((path) => houseAt(world, path).id))
  for (const { id } of world.tables.houses.all()) {
    if (id % 3 !== 1 || kept.has(id) || registryOwner(world, id)) continue
    // Lower phone numbers are reserved for personas and for the phones to try.
    const person = recordPerson(world, inventPerson(1000 + (id - 1) / 3))
    recordResidence(world, person.id, id, OWNER)
  }
}
