// Who lives in a house with whom, and what its owner lets the others do.
import { isSameName } from '@/contract/core/names'
import { isModuleOn } from '../community/modules'
import { personOf } from './accounts'
import { membersOf, ownerOf, saveMember, savePerson } from './members'
import { recordPerson, recordResidence } from './registry'
import type { Application, ApplicationType, Membership, Person, PersonDetails } from './rows'
import type { World } from '../world'

const UNBINDINGS: readonly ApplicationType[] = ['业主解绑', '租客解绑', '家属解绑']

export const isUnbinding = ({ type }: Pick<Application, 'type'>): boolean => UNBINDINGS.includes(type)

const unbindingOf = ({ role }: Membership): ApplicationType =>
  role === 'owner' ? '业主解绑' : role === 'tenant' ? '租客解绑' : '家属解绑'

export const isActivated = (world: World, { personId }: Membership): boolean =>
  world.tables.people.need(personId).accountId !== undefined

/** A bill of the house is for all who may pay there: unless the owner says otherwise, for everybody but 其他. */
export const mayPay = ({ role, mayPay: told }: Membership): boolean => told ?? role !== 'other'

/** One's own membership of a house. */
function ownMembership(world: World, accountId: number, houseId: number): Membership | undefined {
  const self = personOf(world, accountId)
  return self && membersOf(world, houseId).find(({ personId }) => personId === self.id)
}

const isOwner = (world: World, accountId: number, houseId: number): boolean =>
  ownMembership(world, accountId, houseId)?.role === 'owner'

/** The owner, and whom the owner lets. */
export const manages = (membership: Membership | undefined): boolean =>
  membership !== undefined && (membership.role === 'owner' || membership.mayManage === true)

export type RightRefusal = 'notFound' | 'notAllowed'

/** The member whose rights the caller may change: of a house that is the caller's own, and not the owner. */
function changeable(world: World, accountId: number, membershipId: number): Membership | RightRefusal {
  const member = world.tables.memberships.get(membershipId)
  if (!member) return 'notFound'
  return isOwner(world, accountId, member.houseId) && member.role !== 'owner' ? member : 'notAllowed'
}

export function turnManagement(
  world: World,
  accountId: number,
  membershipId: number,
): Membership | RightRefusal {
  const member = changeable(world, accountId, membershipId)
  if (typeof member === 'string') return member
  if (!isActivated(world, member)) return 'notAllowed'
  return world.tables.memberships.change(member.id, { mayManage: !(member.mayManage ?? false) })
}

export function turnPayment(
  world: World,
  accountId: number,
  membershipId: number,
): Membership | RightRefusal {
  const member = changeable(world, accountId, membershipId)
  if (typeof member === 'string') return member
  return world.tables.memberships.change(member.id, { mayPay: !mayPay(member) })
}

export const unbindingUnderReview = (world: World, { id, houseId }: Membership): Application | undefined =>
  world.tables.applications
    .where('house', houseId)
    .find(({ membershipId, state }) => membershipId === id && state === 'pending')

/** Asks the property office to end a membership: one's own, or as the owner another's. */
export function askToUnbind(
  world: World,
  accountId: number,
  membershipId: number,
): Application | RightRefusal | 'underReview' {
  const { memberships, people, applications } = world.tables
  const member = memberships.get(membershipId)
  if (!member) return 'notFound'
  const own = ownMembership(world, accountId, member.houseId)
  if (own?.id !== member.id && own?.role !== 'owner') return 'notAllowed'
  if (unbindingUnderReview(world, member)) return 'underReview'
  const { id: _person, accountId: _account, ...person } = people.need(member.personId)
  const { role, use, ownership, state, occupantType } = member
  const now = world.now()
  return applications.put({
    id: world.nextId(),
    accountId,
    houseId: member.houseId,
    membershipId: member.id,
    type: unbindingOf(member),
    state: 'pending',
    person,
    occupancy: { role, use, ownership, state, occupantType },
    createdAt: now,
    updatedAt: now,
  })
}

/** The office has agreed: the membership ends, here and at security, and stays among the houses that were left. */
export function endMembership(world: World, membershipId: number): void {
  const { memberships, endedMemberships, residences, registryPeople, people } = world.tables
  const member = memberships.get(membershipId)
  if (!member) return
  const { id, houseId, personId, role } = member
  memberships.remove(id)
  endedMemberships.put({ id, houseId, personId, role, endedAt: world.now() })
  const record = registryPeople.first('idNumber', people.need(personId).idNumber)
  for (const residence of residences.where('house', houseId))
    if (residence.personId === record?.id) residences.remove(residence.id)
}

/** The account takes a house that it has left out of its list. */
export function removeEnded(world: World, accountId: number, membershipId: number): boolean {
  const { endedMemberships } = world.tables
  const ended = endedMemberships.get(membershipId)
  if (!ended || ended.personId !== personOf(world, accountId)?.id) return false
  endedMemberships.remove(ended.id)
  return true
}

export type NewMember = Pick<PersonDetails, 'name' | 'phone' | 'idNumber'> &
  Partial<Pick<PersonDetails, 'photo' | 'job' | 'company'>>
export type NewMemberRefusal = 'notAllowed' | 'alreadyApplied' | 'alreadyMember' | 'moduleOff'

/** Enters somebody else into a house that the caller manages; the office decides. */
export function addMemberApplication(
  world: World,
  accountId: number,
  person: PersonDetails,
  { membershipId, role }: { readonly membershipId: number; readonly role: Membership['role'] },
): Application | NewMemberRefusal {
  const { memberships, houses, applications, people } = world.tables
  const managed = memberships.get(membershipId)
  const own = managed && ownMembership(world, accountId, managed.houseId)
  if (!own || own.id !== membershipId || !manages(own) || role === 'owner') return 'notAllowed'
  const { houseId } = own
  if (!isModuleOn(world, houses.need(houseId).communityIdentifier, 'bindFamily')) return 'moduleOff'
  const isThey = (details: PersonDetails) => details.idNumber === person.idNumber
  const known = people.first('idNumber', person.idNumber)
  if (membersOf(world, houseId).some(({ personId }) => personId === known?.id)) return 'alreadyMember'
  const waiting = applications
    .where('house', houseId)
    .some((row) => row.forMember && row.state === 'pending' && isThey(row.person))
  if (waiting) return 'alreadyApplied'
  const { use, ownership, state } = ownerOf(world, houseId) ?? own
  const now = world.now()
  return applications.put({
    id: world.nextId(),
    accountId,
    houseId,
    forMember: true,
    type: role === 'tenant' ? '租客绑定' : '家属绑定',
    state: 'pending',
    person,
    occupancy: { role, use, ownership, state, occupantType: role === 'tenant' ? 'tenant' : 'owner' },
    createdAt: now,
    updatedAt: now,
  })
}

/** The office has agreed: the person lives there, without an account until they activate or sign up. */
export function admitMember(world: World, { houseId, occupancy, person: details }: Application): void {
  const known = world.tables.people.first('idNumber', details.idNumber)
  const person = known ?? savePerson(world, details)
  saveMember(world, person.id, houseId, occupancy)
  recordResidence(world, recordPerson(world, person).id, houseId, occupancy)
}

/** Somebody whom another has entered becomes the person behind an account, by name and their own phone. */
export function activatePerson(
  world: World,
  accountId: number,
  { name, phone }: Pick<PersonDetails, 'name' | 'phone'>,
): Person | 'nobody' | 'alreadyActivated' {
  if (personOf(world, accountId)) return 'alreadyActivated'
  const person = world.tables.people.where('phone', phone).find((row) => isSameName(row.name, name))
  if (!person) return 'nobody'
  if (person.accountId !== undefined) return 'alreadyActivated'
  return world.tables.people.change(person.id, { accountId })
}
