import { birthOf, sexOf } from '@/contract/core/id-number'
import type { HouseNumbers } from '../places/rows'
import type { Membership, Occupancy, Person, PersonDetails } from './rows'
import { houseKey } from '../places/tables'
import type { World } from '../world'

// The people of the residents' platform, and in which houses they live.

export const membershipsOf = (world: World, personId: number): Membership[] =>
  world.tables.memberships.where('person', personId)

export const membersOf = (world: World, houseId: number): Membership[] =>
  world.tables.memberships.where('house', houseId)

export const ownerOf = (world: World, houseId: number): Membership | undefined =>
  membersOf(world, houseId).find(({ role }) => role === 'owner')

/** Stores a person; the ID number identifies them. With `accountId` the account belongs to the person from now on. */
export function savePerson(world: World, details: PersonDetails, accountId?: number): Person {
  const { people } = world.tables
  const known = people.first('idNumber', details.idNumber)
  return people.put({ ...details, id: known?.id ?? world.nextId(), accountId: accountId ?? known?.accountId })
}

/** Makes a person a member of a house. A house has at most one owner: a new owner replaces the former one. */
export function saveMember(
  world: World,
  personId: number,
  houseId: number,
  occupancy: Occupancy,
): Membership {
  const { memberships } = world.tables
  const inHouse = membersOf(world, houseId)
  if (occupancy.role === 'owner') {
    for (const other of inHouse)
      if (other.role === 'owner' && other.personId !== personId) memberships.remove(other.id)
  }
  const known = inHouse.find((row) => row.personId === personId)
  return memberships.put({ ...known, ...occupancy, id: known?.id ?? world.nextId(), houseId, personId })
}

/** The data of a person of whom a household's record states only name and ID number. */
const barely = (name: string, idNumber: string): PersonDetails => ({
  name,
  idNumber,
  phone: '',
  sex: sexOf(idNumber),
  birth: birthOf(idNumber),
  nation: '',
  address: '',
  photo: '',
  politicalStatus: 'masses',
  veteran: false,
  lowIncome: false,
  petitioner: false,
  job: '',
  company: '',
})

/** A person in the security platform's answer. */
export interface RegistryFacts extends PersonDetails {
  readonly houses: readonly (HouseNumbers &
    Occupancy & {
      readonly members: readonly (Pick<PersonDetails, 'name' | 'idNumber'> & Pick<Occupancy, 'role'>)[]
    })[]
}

/**
 * Activates an account with what the security platform knows: the person, all their houses, and the people who live there with them.
 * Those people get no account (001, members).
 */
export function bindRegistryPerson(
  world: World,
  accountId: number,
  { houses, ...details }: RegistryFacts,
): Person {
  const person = savePerson(world, details, accountId)
  for (const { members, ...known } of houses) {
    const house = world.tables.houses.first('numbers', houseKey(known))
    if (!house) continue
    const { use, ownership, state, occupantType, role } = known
    const occupancy = { use, ownership, state, occupantType, role }
    saveMember(world, person.id, house.id, occupancy)
    for (const member of members) {
      if (member.idNumber === person.idNumber) continue
      const other = world.tables.people.first('idNumber', member.idNumber)
      const { id } = other ?? savePerson(world, barely(member.name, member.idNumber))
      saveMember(world, id, house.id, { ...occupancy, role: member.role })
    }
  }
  return person
}
