import type { Output } from '@/contract/core/endpoint'
import {
  houseStates,
  houseUses,
  occupantTypes,
  ownerships,
  politicalStatuses,
  roles,
  sexes,
} from '@/contract/core/vocabulary'
import { application, cancelApplication } from '@/contract/weapp/application'
import { houseDetail, myHouses } from '@/contract/weapp/houses'
import { formatTimestamp } from '@/contract/core/dates'
import { handle } from '../../server/handler'
import { personOf } from '../../world/people/accounts'
import {
  applicationAction,
  applicationSentence,
  currentApplications,
  withdrawApplication,
} from '../../world/people/applications'
import { isUnbinding, isActivated, unbindingUnderReview } from '../../world/people/household'
import { membersOf, membershipsOf } from '../../world/people/members'
import { houseTypeOf, addressOf } from '../../world/places/places'
import type { HouseNumbers } from '../../world/places/rows'
import type { EndedMembership, Membership } from '../../world/people/rows'
import { stepsFor } from './household'
import type { World } from '../../world/world'

type Row = Output<typeof myHouses>[number]

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

const houseRow = (world: World, membership: Membership, accountId: number): Row => {
  const { id, houseId, role } = membership
  const unbinding = unbindingUnderReview(world, membership)
  return {
    ...numbersOf(world.tables.houses.need(houseId)),
    houseId,
    membershipId: id,
    // By it whoever has asked to leave withdraws that; what the owner has asked for is not theirs to withdraw.
    applicationId: unbinding?.accountId === accountId ? unbinding.id : undefined,
    state: unbinding ? 'unbinding' : 'approved',
    role,
    roleName: roles.label(role),
    introduction: addressOf(world, world.tables.houses.need(houseId)),
    withoutAccount: membersOf(world, houseId).filter((member) => !isActivated(world, member)).length,
  }
}

/** A house that one has left. */
const endedRow = (world: World, { id, houseId, role, endedAt }: EndedMembership): Row => ({
  ...numbersOf(world.tables.houses.need(houseId)),
  membershipId: id,
  state: 'unbound',
  role,
  roleName: roles.label(role),
  introduction: addressOf(world, world.tables.houses.need(houseId)),
  endedAt: formatTimestamp(endedAt, 'dash'),
})

/** In 2021-02 one asks for a community's, and what was taken back is gone. */
const isAskedFor = (world: World, communityIdentifier: string | undefined) =>
  communityIdentifier === undefined
    ? () => true
    : ({ houseId, state }: { houseId: number; state?: unknown }) =>
        state !== 'withdrawn' && world.tables.houses.need(houseId).communityIdentifier === communityIdentifier

const list = handle(myHouses, ({ world, caller }, { communityIdentifier, ended }) => {
  const isAsked = isAskedFor(world, communityIdentifier)
  const person = personOf(world, caller.subject)
  const left = person
    ? world.tables.endedMemberships
        .where('person', person.id)
        .filter(({ houseId }) => isAsked({ houseId }))
        .map((row) => endedRow(world, row))
    : []
  if (ended) return left
  // A membership's state is how the house stands (自用 …), not the application's.
  const houses = person ? membershipsOf(world, person.id).filter(({ houseId }) => isAsked({ houseId })) : []
  const own = currentApplications(world, caller.subject).filter(isAsked)
  const applications = own.map((row): Row => ({
    applicationId: row.id,
    state: row.state,
    introduction: applicationSentence(world, row),
    action: applicationAction(row),
    refuseReason: row.refuseReason,
    createdAt: row.createdAt,
  }))
  // In 2021-02 those are another list (`jiebang`).
  const all = world.form === '2020-11' ? left : []
  return [...houses.map((membership) => houseRow(world, membership, caller.subject)), ...all, ...applications]
})

const detail = handle(houseDetail, ({ world, caller, fail }, { houseId }) => {
  const house = world.tables.houses.get(houseId)
  const self = personOf(world, caller.subject)
  const all = membersOf(world, houseId)
  const own = all.find(({ personId }) => personId === self?.id)
  if (!house || !own) return fail('notMember')
  const nameOf = ({ personId, role }: Membership) => ({ name: world.tables.people.need(personId).name, role })
  // What can be done about a member stands in the first list only.
  const bound = all.map((member) => ({
    ...nameOf(member),
    membershipId: member.id,
    ...stepsFor(world, own, member),
  }))
  // Other people's applications are the owner's business alone.
  const asked = own.role === 'owner' ? world.tables.applications.where('house', houseId) : []
  // Of somebody who was refused and applied again, the newest counts; withdrawn ones are nobody else's business.
  const waiting = asked.filter(
    (row) =>
      row.state !== 'withdrawn' &&
      (row.forMember || isUnbinding(row)
        ? row.state !== 'approved' && !row.hidden
        : currentApplications(world, row.accountId).some(({ id }) => id === row.id)),
  )
  return {
    introduction: addressOf(world, house),
    houseType: houseTypeOf(house),
    use: own.use,
    ownership: own.ownership,
    state: own.state,
    occupantType: own.occupantType,
    bound,
    unbound: waiting.map((application) => ({
      introduction: applicationSentence(world, application),
      state: application.state,
      type: application.type,
      name: application.person.name,
    })),
    withAccount: all.filter((member) => isActivated(world, member)).map(nameOf),
    withoutAccount: all.filter((member) => !isActivated(world, member)).map(nameOf),
  }
})

const one = handle(application, ({ world, caller, fail }, { applicationId }) => {
  const row = world.tables.applications.get(applicationId)
  if (row?.accountId !== caller.subject) return fail('notFound')
  const { person, occupancy } = row
  return {
    application: {
      id: row.id,
      state: row.state,
      refuseReason: row.refuseReason,
      house: addressOf(world, world.tables.houses.need(row.houseId)),
      action: applicationAction(row),
    },
    submitted: {
      姓名: person.name,
      身份证号: person.idNumber,
      手机号: person.phone,
      性别: sexes.label(person.sex),
      出生日期: person.birth,
      民族: person.nation,
      户籍地址: person.address,
      政治面貌: person.politicalStatus ? politicalStatuses.label(person.politicalStatus) : '未提供',
      职业: person.job,
      工作单位: person.company,
      角色: roles.label(occupancy.role),
      房屋用途: houseUses.label(occupancy.use),
      房屋性质: ownerships.label(occupancy.ownership),
      房屋状态: houseStates.label(occupancy.state),
      住户类型: occupantTypes.label(occupancy.occupantType),
    },
  }
})

const cancel = handle(cancelApplication, ({ world, caller, fail }, { applicationId }) => {
  const refused = withdrawApplication(world, caller.subject, applicationId)
  if (typeof refused === 'string') return fail(refused)
})

export const houseHandlers = [list, detail, one, cancel]
