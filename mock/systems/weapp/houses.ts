import type { Output } from '@/contract/core/endpoint'
import { houseStates, houseUses, occupantTypes, ownerships, roles } from '@/contract/core/vocabulary'
import { cancelAudit, houseDetail, myHouses } from '@/contract/weapp/houses'
import { handle } from '../../server/handler'
import { personOf } from '../../world/people/accounts'
import { actionOf, auditIntroduction, openAudits, withdraw } from '../../world/people/applications'
import { membersOf, membershipsOf } from '../../world/people/members'
import { houseTypeLabel, introductionOf } from '../../world/places/places'
import type { HouseNumbers, Membership } from '../../world/rows'
import type { World } from '../../world/world'

type Row = Output<typeof myHouses>[number]

const isActivated = (world: World, { personId }: Membership) =>
  world.tables.people.need(personId).accountId !== undefined

const numbersOf = ({
  communityIdentifier,
  buildingNumber,
  unitNumber,
  floorNumber,
  houseNumber,
}: HouseNumbers): HouseNumbers => ({
  communityIdentifier,
  buildingNumber,
  unitNumber,
  floorNumber,
  houseNumber,
})

const houseRow = (world: World, { houseId, role }: Membership): Row => ({
  ...numbersOf(world.tables.houses.need(houseId)),
  houseId,
  state: 'approved',
  role,
  roleName: roles.label(role),
  introduction: introductionOf(world, world.tables.houses.need(houseId)),
  unactivated: membersOf(world, houseId).filter((member) => !isActivated(world, member)).length,
})

const list = handle(myHouses, ({ world, caller }) => {
  const person = personOf(world, caller.subject)
  const houses = person ? membershipsOf(world, person.id) : []
  const audits = openAudits(world, caller.subject).map((audit): Row => ({
    auditId: audit.id,
    state: audit.state,
    introduction: auditIntroduction(world, audit),
    action: actionOf(audit),
    refuseReason: audit.refuseReason,
    createdAt: audit.createdAt,
  }))
  return [...houses.map((membership) => houseRow(world, membership)), ...audits]
})

const detail = handle(houseDetail, ({ world, caller, fail }, { houseId }) => {
  const house = world.tables.houses.get(houseId)
  const self = personOf(world, caller.subject)
  const all = membersOf(world, houseId)
  const own = all.find(({ personId }) => personId === self?.id)
  if (!house || !own) return fail('notMember')
  const named = (members: Membership[]) =>
    members.map(({ personId, role }) => ({
      name: world.tables.people.need(personId).name,
      role: roles.label(role),
    }))
  const waiting = world.tables.audits
    .where('house', houseId)
    .filter(({ state }) => state === 'pending' || state === 'rejected')
  return {
    introduction: introductionOf(world, house),
    houseType: houseTypeLabel(house),
    use: houseUses.label(own.use),
    ownership: ownerships.label(own.ownership),
    state: houseStates.label(own.state),
    occupantType: occupantTypes.label(own.occupantType),
    bound: named(all),
    unbound: waiting.map((audit) => ({
      introduction: auditIntroduction(world, audit),
      state: audit.state,
      type: audit.type,
    })),
    activated: named(all.filter((member) => isActivated(world, member))),
    unactivated: named(all.filter((member) => !isActivated(world, member))),
  }
})

const cancel = handle(cancelAudit, ({ world, caller, fail }, { auditId }) => {
  const refused = withdraw(world, caller.subject, auditId)
  if (typeof refused === 'string') return fail(refused)
})

export const houseHandlers = [list, detail, cancel]
