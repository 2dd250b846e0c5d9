import { isSameName } from '@/contract/core/names'
import * as people from '@/contract/security/people'
import { handle } from '../../server/handler'
import { registryOwner, registryPersonByPhone, residencesOf } from '../../world/people/registry'
import type { RegistryPerson } from '../../world/people/rows'
import { houseKey } from '../../world/places/tables'
import type { World } from '../../world/world'

/** A person's houses, each with everybody who lives there. */
const homesOf = (world: World, person: RegistryPerson) =>
  residencesOf(world, person.id).map((residence) => ({
    ...residence,
    ...world.tables.houses.need(residence.houseId),
    members: world.tables.residences.where('house', residence.houseId).map(({ personId, role }) => ({
      ...world.tables.registryPeople.need(personId),
      role,
    })),
  }))

const byPhone = handle(people.personByPhone, ({ world, fail }, { phone }) => {
  const person = registryPersonByPhone(world, phone)
  return person ? { ...person, houses: homesOf(world, person) } : fail('notFound')
})

const byName = handle(people.person, ({ world, fail }, { phone, name }) => {
  const person = registryPersonByPhone(world, phone)
  return person && isSameName(person.name, name)
    ? { ...person, houses: homesOf(world, person) }
    : fail('notFound')
})

const owner = handle(people.houseOwner, ({ world, fail }, numbers) => {
  const house = world.tables.houses.first('numbers', houseKey(numbers))
  const residence = house && registryOwner(world, house.id)
  if (!residence) return fail('notFound')
  return { ...residence, phone: world.tables.registryPeople.need(residence.personId).phone }
})

export const securityPeopleHandlers = [byPhone, byName, owner]
