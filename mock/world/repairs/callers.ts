import { isSameName } from '@/contract/core/names'
import type { Repair, Staff } from './rows'
import type { Person, RegistryPerson } from '../people/rows'
import type { World } from '../world'

/** The caller of the work-order platform, which identifies people by name and phone (zhongmin 3). */
export type RepairCaller =
  | { readonly role: 'STAFF'; readonly id: number; readonly staff: Staff }
  | {
      readonly role: 'OWNER'
      readonly id: number
      readonly name: string
      readonly phone: string
      /** The person's ids at the residents' platform and in the registry. */
      readonly ids: readonly number[]
    }

/** Finds a person of the residents' platform by their own phone or their account's, otherwise a person of the registry. */
function ownerNamed(world: World, name: string, phone: string): Person | RegistryPerson | undefined {
  const { people, accounts, registryPeople } = world.tables
  const account = accounts.first('phone', phone)
  const known = [...people.where('phone', phone), ...(account ? people.where('account', account.id) : [])]
  return [...known, ...registryPeople.where('phone', phone)].find((person) => isSameName(person.name, name))
}

/** The id for a token's subject. Staff and residents never share an id, because ids are unique in the world. */
export function repairCallerId(
  world: World,
  role: RepairCaller['role'],
  name: string,
  phone: string,
): number | undefined {
  if (role === 'OWNER') return ownerNamed(world, name, phone)?.id
  return world.tables.staff.where('phone', phone).find((staff) => isSameName(staff.name, name))?.id
}

/** The caller with this id; undefined if there is none any more. */
export function repairCallerOf(world: World, id: number): RepairCaller | undefined {
  const { staff: members, people, registryPeople } = world.tables
  const staff = members.get(id)
  if (staff) return { role: 'STAFF', id, staff }
  const person = people.get(id) ?? registryPeople.get(id)
  if (!person) return undefined
  const { name, phone, idNumber } = person
  const same = [people.first('idNumber', idNumber), registryPeople.first('idNumber', idNumber)]
  return { role: 'OWNER', id, name, phone, ids: same.flatMap((row) => (row ? [row.id] : [])) }
}

/** Tells whether the caller may report repairs of this house. */
export function servesHouse(world: World, caller: RepairCaller, houseId: number): boolean {
  const { houses, memberships, residences } = world.tables
  if (caller.role === 'STAFF')
    return caller.staff.communities.includes(houses.need(houseId).communityIdentifier)
  return [...memberships.where('house', houseId), ...residences.where('house', houseId)].some(
    ({ personId }) => caller.ids.includes(personId),
  )
}

export const maySee = (caller: RepairCaller, repair: Repair): boolean =>
  caller.role === 'STAFF'
    ? caller.staff.communities.includes(repair.communityIdentifier)
    : caller.ids.includes(repair.reportedBy)

export type WorkOrderFilter = 'DONE' | 'PENDING' | 'NEW_ASSIGN' | 'SOURCE'

function staffRepairs(
  world: World,
  { id, communities }: Staff,
  filter: WorkOrderFilter,
): Repair[] | undefined {
  const { repairs } = world.tables
  const theirs = communities.flatMap((identifier) => repairs.where('community', identifier))
  switch (filter) {
    case 'NEW_ASSIGN':
      // Waiting for anybody, or for them to go on with.
      return theirs.filter(
        ({ state, takenBy }) => state !== 'DONE' && (takenBy === undefined || takenBy === id),
      )
    case 'SOURCE':
      return repairs.where('reporter', id)
    case 'DONE':
      return theirs.filter(({ state, takenBy }) => state === 'DONE' && takenBy === id)
    case 'PENDING':
      return undefined
  }
}

/** The caller's work orders, newest first; undefined for a filter that their role does not have. */
export function repairsOf(world: World, caller: RepairCaller, filter: WorkOrderFilter): Repair[] | undefined {
  if (caller.role === 'STAFF') return staffRepairs(world, caller.staff, filter)?.sort(byNewest)
  if (filter !== 'DONE' && filter !== 'PENDING') return undefined
  return caller.ids
    .flatMap((id) => world.tables.repairs.where('reporter', id))
    .filter(({ state }) => (state === 'DONE') === (filter === 'DONE'))
    .sort(byNewest)
}

const byNewest = (a: Repair, b: Repair) => b.createdAt - a.createdAt || b.id - a.id
