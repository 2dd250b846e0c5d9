import type { Output } from '@/contract/core/endpoint'
import { houseStates, houseUses, occupantTypes, ownerships, roles } from '@/contract/core/vocabulary'
import { cancelAudit, houseDetail, myHouses } from '@/contract/weapp/houses'
import { handle } from '../../server/handler'
import { personOf } from '../../world/people/accounts'
import {
  applicationAction,
  applicationSentence,
  currentApplications,
  withdrawApplication,
} from '../../world/people/applications'
import { membersOf, membershipsOf } from '../../world/people/members'
import { houseTypeLabel, addressOf } from '../../world/places/places'
import type { HouseNumbers } from '../../world/places/rows'
import type { Membership } from '../../world/people/rows'
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
  introduction: addressOf(world, world.tables.houses.need(houseId)),
  withoutAccount: membersOf(world, houseId).filter((member) => !isActivated(world, member)).length,
})

const list = handle(myHouses, ({ world, caller }) => {
  const person = personOf(world, caller.subject)
  const houses = person ? membershipsOf(world, person.id) : []
  const applications = currentApplications(world, caller.subject).map((application): Row => ({
    applicationId: application.id,
    state: application.state,
    introduction: applicationSentence(world, application),
    action: applicationAction(application),
    refuseReason: application.refuseReason,
    createdAt: application.createdAt,
  }))
  return [...houses.map((membership) => houseRow(world, membership)), ...applications]
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
  const waiting = world.tables.applications
    .where('house', houseId)
    .filter(({ state }) => state === 'pending' || state === 'rejected')
  return {
    introduction: addressOf(world, house),
    houseType: houseTypeLabel(house),
    use: houseUses.label(own.use),
    ownership: ownerships.label(own.ownership),
    state: houseStates.label(own.state),
    occupantType: occupantTypes.label(own.occupantType),
    bound: named(all),
    unbound: waiting.map((application) => ({
      introduction: applicationSentence(world, application),
      state: application.state,
      type: application.type,
    })),
    withAccount: named(all.filter((member) => isActivated(world, member))),
    withoutAccount: named(all.filter((member) => !isActivated(world, member))),
  }
})

const cancel = handle(cancelAudit, ({ world, caller, fail }, { applicationId }) => {
  const refused = withdrawApplication(world, caller.subject, applicationId)
  if (typeof refused === 'string') return fail(refused)
})

export const houseHandlers = [list, detail, cancel]
