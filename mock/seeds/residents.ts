import { recordPerson, recordResidence, registeredOwner } from '../world/registry'
import type { Occupancy } from '../world/rows'
import type { World } from '../world/world'
import { inventPerson } from './people'

export const OWNER: Occupancy = {
  role: 'owner',
  use: 'residence',
  ownership: 'private',
  state: 'selfUsed',
  occupantType: 'owner',
}

/** Every third house, but never the community's last: an owner whom only the security platform knows. */
export function seedResidents(world: World): void {
  for (const house of world.tables.houses.all()) {
    if (house.id % 3 !== 1 || registeredOwner(world, house.id) || house.houseNumber === 501) continue
    // Phones from 1000 on; those below are for personas and for the phones to try.
    const person = recordPerson(world, inventPerson(1000 + (house.id - 1) / 3))
    recordResidence(world, person.id, house.id, OWNER)
  }
}
