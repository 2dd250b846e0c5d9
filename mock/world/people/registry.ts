import type { Occupancy, PersonDetails, RegistryPerson, Residence } from './rows'
import type { World } from '../world'

// The security platform's records of people and of where they live.

export const registryPersonByPhone = (world: World, phone: string): RegistryPerson | undefined =>
  world.tables.registryPeople.first('phone', phone)

export const residencesOf = (world: World, personId: number): Residence[] =>
  world.tables.residences.where('person', personId)

export const registryOwner = (world: World, houseId: number): Residence | undefined =>
  world.tables.residences.where('house', houseId).find(({ role }) => role === 'owner')

/** Adds or updates a person's record; the ID number identifies the person. */
export function recordPerson(world: World, details: PersonDetails): RegistryPerson {
  const { registryPeople } = world.tables
  const known = registryPeople.first('idNumber', details.idNumber)
  return registryPeople.put({ ...details, id: known?.id ?? world.nextId() })
}

/** Records that a person lives in a house. A new owner replaces the former one. */
export function recordResidence(
  world: World,
  personId: number,
  houseId: number,
  occupancy: Occupancy,
): Residence {
  const { residences } = world.tables
  const inHouse = residences.where('house', houseId)
  if (occupancy.role === 'owner') {
    for (const other of inHouse)
      if (other.role === 'owner' && other.personId !== personId) residences.remove(other.id)
  }
  const known = inHouse.find((row) => row.personId === personId)
  return residences.put({ ...occupancy, id: known?.id ?? world.nextId(), houseId, personId })
}
