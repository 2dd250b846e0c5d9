import { roles, type OwnerChoice, type Role } from '@/contract/core/vocabulary'
import { personOf } from './accounts'
import { membersOf, ownerOf, putMember, putPerson } from './members'
import { isModuleOn } from '../community/modules'
import { introductionOf } from '../places/places'
import { recordPerson, recordResidence, registeredOwner } from './registry'
import type { Audit, AuditType, Occupancy, PersonDetails } from '../rows'
import type { World } from '../world'

/** What an applicant says about the house; everything but the house may be left out (weapp 2.4.1). */
export interface Wish extends Partial<Occupancy> {
  readonly houseId: number
  readonly ownerChoice?: OwnerChoice
}

export type ApplyRefusal = 'noHouse' | 'alreadyApplied' | 'alreadyMember' | 'ownerKnown' | 'moduleOff'

const ROLE_OF_TYPE = { owner: 'owner', tenant: 'tenant', other: 'other' } as const

function roleOf({ role, ownerChoice, occupantType }: Wish): Role {
  if (ownerChoice === 'replace') return 'owner'
  return role ?? (occupantType ? ROLE_OF_TYPE[occupantType] : 'other')
}

function typeOf(role: Role, replaces: boolean): AuditType {
  if (replaces) return '替换业主'
  return role === 'owner' ? '业主绑定' : role === 'tenant' ? '租客绑定' : '家属绑定'
}

/** An owner whom either platform knows. */
export const hasOwner = (world: World, houseId: number): boolean =>
  (ownerOf(world, houseId) ?? registeredOwner(world, houseId)) !== undefined

function occupancyOf(world: World, wish: Wish, role: Role): Occupancy {
  const known = ownerOf(world, wish.houseId) ?? registeredOwner(world, wish.houseId)
  return {
    role,
    use: wish.use ?? known?.use ?? 'residence',
    ownership: wish.ownership ?? known?.ownership ?? 'private',
    state: wish.state ?? known?.state ?? 'selfUsed',
    occupantType: wish.occupantType ?? (role === 'tenant' ? 'tenant' : 'owner'),
  }
}

/** Hands in an application (2.4.1, 2.4.2), or says why not. */
export function apply(
  world: World,
  accountId: number,
  person: PersonDetails,
  wish: Wish,
): Audit | ApplyRefusal {
  const { houses, audits } = world.tables
  const { houseId } = wish
  const house = houses.get(houseId)
  if (!house) return 'noHouse'
  const waiting = audits
    .where('house', houseId)
    .some((row) => row.accountId === accountId && row.state === 'pending')
  if (waiting) return 'alreadyApplied'
  const role = roleOf(wish)
  const owned = hasOwner(world, houseId)
  const replaces = owned && wish.ownerChoice === 'replace'
  const type = typeOf(role, replaces)
  const module = type === '家属绑定' ? 'bindFamily' : 'bindHouse'
  if (!isModuleOn(world, house.communityIdentifier, module)) return 'moduleOff'
  const self = personOf(world, accountId)
  const membership = membersOf(world, houseId).find((row) => row.personId === self?.id)
  if (membership && !(replaces && membership.role !== 'owner')) return 'alreadyMember'
  if (owned && role === 'owner' && !replaces) return 'ownerKnown'
  const now = world.now()
  return audits.put({
    id: world.nextId(),
    accountId,
    houseId,
    type,
    state: 'pending',
    person,
    occupancy: occupancyOf(world, wish, role),
    ownerChoice: wish.ownerChoice,
    createdAt: now,
    updatedAt: now,
  })
}

export type Decision =
  { readonly state: 'approved' } | { readonly state: 'rejected'; readonly reason: string }
export type DecideRefusal = 'notFound' | 'decided' | 'ownerKnown' | 'personTaken'

/** What the property office puts right in an application; the house itself stays (wjdh 1.2.4). */
export interface Correction {
  readonly person: Partial<PersonDetails>
  readonly occupancy: Partial<Occupancy>
}

/** The application as corrected; a role that does not replace the owner makes another kind of application of it. */
function corrected(audit: Audit, { person, occupancy }: Correction): Audit {
  const role = occupancy.role ?? audit.occupancy.role
  return {
    ...audit,
    type: typeOf(role, audit.type === '替换业主' && role === 'owner'),
    person: { ...audit.person, ...person },
    occupancy: { ...audit.occupancy, ...occupancy },
  }
}

/** Decides an application once. Approved, it makes the applicant a member of the house, here and at security. */
export function decide(
  world: World,
  id: number,
  decision: Decision,
  correction?: Correction,
): Audit | DecideRefusal {
  const { audits } = world.tables
  const given = audits.get(id)
  if (!given) return 'notFound'
  if (given.state !== 'pending') return 'decided'
  const audit = correction ? corrected(given, correction) : given
  const refuseReason = decision.state === 'rejected' ? decision.reason : undefined
  if (decision.state === 'approved') {
    // Another application may have given the house an owner while this one waited.
    const { houseId, occupancy, type } = audit
    if (type !== '替换业主' && occupancy.role === 'owner' && hasOwner(world, houseId)) return 'ownerKnown'
    const holder = world.tables.people.first('idNumber', audit.person.idNumber)?.accountId
    if (holder !== undefined && holder !== audit.accountId) return 'personTaken'
    admit(world, audit)
  }
  return audits.put({ ...audit, state: decision.state, refuseReason, updatedAt: world.now() })
}

function admit(world: World, { accountId, houseId, occupancy, person: details }: Audit): void {
  // One account is one person: a second application adds a house and leaves the person as it is.
  const person = personOf(world, accountId) ?? putPerson(world, details, accountId)
  putMember(world, person.id, houseId, occupancy)
  recordResidence(world, recordPerson(world, person).id, houseId, occupancy)
}

/** Takes back one's own pending application. */
export function withdraw(world: World, accountId: number, id: number): Audit | 'notFound' | 'decided' {
  const audit = world.tables.audits.get(id)
  if (audit?.accountId !== accountId) return 'notFound'
  if (audit.state !== 'pending') return 'decided'
  return world.tables.audits.change(id, { state: 'withdrawn', updatedAt: world.now() })
}

/** An account's newest application for each house, newest first; an approved one has become a house. */
export function openAudits(world: World, accountId: number): Audit[] {
  const newest = new Map<number, Audit>()
  for (const audit of world.tables.audits.where('account', accountId)) newest.set(audit.houseId, audit)
  return [...newest.values()].filter(({ state }) => state !== 'approved').reverse()
}

/** 业主正在申请：业主绑定 */
export const actionOf = ({ occupancy, type }: Audit): string =>
  `${roles.label(occupancy.role)}正在申请：${type}`

/** 晨曦家园1栋1单元1楼101号的业主正在申请：业主绑定 */
export const auditIntroduction = (world: World, audit: Audit): string =>
  `${introductionOf(world, world.tables.houses.need(audit.houseId))}的${actionOf(audit)}`
