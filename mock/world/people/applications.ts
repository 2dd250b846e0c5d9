import { roles, type OwnerChoice, type Role } from '@/contract/core/vocabulary'
import { personOf } from './accounts'
import { correct, CORRECTION } from './corrections'
import { changeHouse, HOUSE_CHANGE } from './house-changes'
import { membersOf, ownerOf, saveMember, savePerson } from './members'
import { admitMember, endMembership, isUnbinding } from './household'
import { isModuleOn } from '../community/modules'
import { addressOf } from '../places/places'
import { recordPerson, recordResidence, registryOwner } from './registry'
import type { Application, ApplicationType, Occupancy, PersonDetails } from './rows'
import type { World } from '../world'

/** What an applicant states. Everything but the house may be missing (weapp 2.4.1). */
export interface ApplicationInput extends Partial<Occupancy> {
  readonly houseId: number
  readonly ownerChoice?: OwnerChoice
}

export type ApplicationRefusal = 'noHouse' | 'alreadyApplied' | 'alreadyMember' | 'ownerKnown' | 'moduleOff'

const ROLE_OF_TYPE = { owner: 'owner', tenant: 'tenant', other: 'other' } as const

function roleOf({ role, ownerChoice, occupantType }: ApplicationInput): Role {
  if (ownerChoice === 'replace') return 'owner'
  return role ?? (occupantType ? ROLE_OF_TYPE[occupantType] : 'other')
}

function typeOf(role: Role, replaces: boolean): ApplicationType {
  if (replaces) return '替换业主'
  return role === 'owner' ? '业主绑定' : role === 'tenant' ? '租客绑定' : '家属绑定'
}

/** Tells whether the residents' platform or the registry knows an owner. */
const hasOwner = (world: World, houseId: number): boolean =>
  (ownerOf(world, houseId) ?? registryOwner(world, houseId)) !== undefined

function occupancyOf(world: World, input: ApplicationInput, role: Role): Occupancy {
  const known = ownerOf(world, input.houseId) ?? registryOwner(world, input.houseId)
  return {
    role,
    use: input.use ?? known?.use ?? 'residence',
    ownership: input.ownership ?? known?.ownership ?? 'private',
    state: input.state ?? known?.state ?? 'selfUsed',
    occupantType: input.occupantType ?? (role === 'tenant' ? 'tenant' : 'owner'),
  }
}

/** True if the applicant wants to live in a house; false for leaving one, for adding a member, and for changes of what is registered. */
const isOwnBinding = (row: Application): boolean =>
  row.type !== CORRECTION && row.type !== HOUSE_CHANGE && !isUnbinding(row) && !row.forMember

/** Submits an application (2.4.1, 2.4.2), or gives the reason why it cannot be submitted. */
export function addApplication(
  world: World,
  accountId: number,
  person: PersonDetails,
  input: ApplicationInput,
): Application | ApplicationRefusal {
  const { houses, applications } = world.tables
  const { houseId } = input
  const house = houses.get(houseId)
  if (!house) return 'noHouse'
  const waiting = applications
    .where('house', houseId)
    .some((row) => row.accountId === accountId && row.state === 'pending' && isOwnBinding(row))
  if (waiting) return 'alreadyApplied'
  const role = roleOf(input)
  const owned = hasOwner(world, houseId)
  const replaces = owned && input.ownerChoice === 'replace'
  const type = typeOf(role, replaces)
  const module = type === '家属绑定' ? 'bindFamily' : 'bindHouse'
  if (!isModuleOn(world, house.communityIdentifier, module)) return 'moduleOff'
  const self = personOf(world, accountId)
  const membership = membersOf(world, houseId).find((row) => row.personId === self?.id)
  if (membership && !(replaces && membership.role !== 'owner')) return 'alreadyMember'
  if (owned && role === 'owner' && !replaces) return 'ownerKnown'
  const now = world.now()
  return applications.put({
    id: world.nextId(),
    accountId,
    houseId,
    type,
    state: 'pending',
    person,
    occupancy: occupancyOf(world, input, role),
    ownerChoice: input.ownerChoice,
    createdAt: now,
    updatedAt: now,
  })
}

export type Decision =
  { readonly state: 'approved' } | { readonly state: 'rejected'; readonly reason: string }
export type DecisionRefusal = 'notFound' | 'decided' | 'ownerKnown' | 'personTaken'

/** The parts of an application that the property office may correct; the house cannot change (wjdh 1.2.4). */
export interface Correction {
  readonly person: Partial<PersonDetails>
  readonly occupancy: Partial<Occupancy>
}

/** The corrected application. A role that does not replace the owner changes the type of the application, too. */
function corrected(application: Application, { person, occupancy }: Correction): Application {
  if (application.type === CORRECTION || isUnbinding(application))
    return { ...application, person: { ...application.person, ...person } }
  if (application.type === HOUSE_CHANGE) {
    const { role } = application.occupancy
    return { ...application, occupancy: { ...application.occupancy, ...occupancy, role } }
  }
  const role = occupancy.role ?? application.occupancy.role
  return {
    ...application,
    type: typeOf(role, application.type === '替换业主' && role === 'owner'),
    person: { ...application.person, ...person },
    occupancy: { ...application.occupancy, ...occupancy },
  }
}

/** Does what an application asks for that is not about a house of the applicant's own; false for one that is. */
function carryOut(world: World, application: Application): boolean {
  if (isOwnBinding(application)) return false
  if (isUnbinding(application)) endMembership(world, application.membershipId ?? 0)
  else if (application.forMember) admitMember(world, application)
  else if (application.type === HOUSE_CHANGE) changeHouse(world, application)
  else correct(world, application)
  return true
}

/** Decides a pending application. An approved applicant becomes a member of the house here and at security. */
export function decideApplication(
  world: World,
  id: number,
  decision: Decision,
  correction?: Correction,
): Application | DecisionRefusal {
  const given = world.tables.applications.get(id)
  if (!given) return 'notFound'
  if (given.state !== 'pending') return 'decided'
  const application = correction ? corrected(given, correction) : given
  const refuseReason = decision.state === 'rejected' ? decision.reason : undefined
  if (decision.state === 'approved') {
    if (carryOut(world, application)) return settled(world, application, 'approved')
    const { houseId, occupancy, type } = application
    // While this application waited, another one may have given the house an owner.
    if (type !== '替换业主' && occupancy.role === 'owner' && hasOwner(world, houseId)) return 'ownerKnown'
    const holder = world.tables.people.first('idNumber', application.person.idNumber)?.accountId
    if (holder !== undefined && holder !== application.accountId) return 'personTaken'
    admit(world, application)
  }
  return settled(world, application, decision.state, refuseReason)
}

const settled = (
  world: World,
  application: Application,
  state: Application['state'],
  refuseReason?: string,
): Application =>
  world.tables.applications.put({ ...application, state, refuseReason, updatedAt: world.now() })

function admit(world: World, { accountId, houseId, occupancy, person: details }: Application): void {
  // An account belongs to one person. A further application adds a house and leaves the person's data unchanged.
  const person = personOf(world, accountId) ?? savePerson(world, details, accountId)
  saveMember(world, person.id, houseId, occupancy)
  recordResidence(world, recordPerson(world, person).id, houseId, occupancy)
}

/** Withdraws the account's own pending application, or hides a refused one from the account's list; the office keeps it. */
export function withdrawApplication(
  world: World,
  accountId: number,
  id: number,
): Application | 'notFound' | 'decided' {
  const application = world.tables.applications.get(id)
  if (application?.accountId !== accountId) return 'notFound'
  if (application.state === 'rejected') return world.tables.applications.change(id, { hidden: true })
  if (application.state !== 'pending') return 'decided'
  return world.tables.applications.change(id, { state: 'withdrawn', updatedAt: world.now() })
}

/** An account's newest application for each house, newest first, without corrections and the like; an approved one has become a house. */
export function currentApplications(world: World, accountId: number): Application[] {
  const newest = new Map<number, Application>()
  for (const application of world.tables.applications.where('account', accountId))
    if (isOwnBinding(application)) newest.set(application.houseId, application)
  return [...newest.values()].filter(({ state, hidden }) => state !== 'approved' && !hidden).reverse()
}

/** For example 业主正在申请：业主绑定. */
export const applicationAction = ({ occupancy, type }: Application): string =>
  type === CORRECTION ? `住户正在申请：${type}` : `${roles.label(occupancy.role)}正在申请：${type}`

/** For example 晨曦家园1栋1单元1楼101号的业主正在申请：业主绑定. */
export const applicationSentence = (world: World, application: Application): string =>
  `${addressOf(world, world.tables.houses.need(application.houseId))}的${applicationAction(application)}`
