import * as people from '@/contract/security/people'
import { handle } from '../../server/handler'
import { registeredOwner, registeredPerson, residencesOf } from '../../world/people/registry'
import type { RegistryPerson } from '../../world/rows'
import { houseKey } from '../../world/tables'
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
  const person = registeredPerson(world, phone)
  return person ? { ...person, houses: homesOf(world, person) } : fail('notFound')
})

const byName = handle(people.person, ({ world, fail }, { phone, name }) => {
  const person = registeredPerson(world, phone)
  return person?.name === name ? { ...person, houses: homesOf(world, person) } : fail('notFound')
})

const owner = handle(people.houseOwner, ({ world, fail }, numbers) => {
  const house = world.tables.houses.first('numbers', houseKey(numbers))
  const residence = house && registeredOwner(world, house.id)
  if (!residence) return fail('notFound')
  return { ...residence, phone: world.tables.registryPeople.need(residence.personId).phone }
})

export const securityPeopleHandlers = [byPhone, byName, owner]
