import { birthOf, sexOf } from '@/contract/core/id-number'
import { activate } from '@/contract/weapp/activation'
import * as household from '@/contract/weapp/household'
import { handle } from '../../server/handler'
import { personOf } from '../../world/people/accounts'
import * as homes from '../../world/people/household'
import { membershipsOf } from '../../world/people/members'
import type { Membership, PersonDetails } from '../../world/people/rows'
import { checkCode, consumeCode } from '../../world/people/sms'
import { addressOf } from '../../world/places/places'
import type { World } from '../../world/world'

const managementStep = (world: World, member: Membership) => {
  if (member.role === 'owner') return 'manager'
  if (!homes.isActivated(world, member)) return 'invite'
  return member.mayManage ? 'forbid' : 'allow'
}
const paymentStep = (member: Membership) => (homes.mayPay(member) ? 'forbid' : 'allow')

/** What the owner can do about a member; to others nothing is told. */
export const stepsFor = (world: World, caller: Membership, member: Membership) =>
  caller.role === 'owner'
    ? {
        management: household.managementSteps.label(managementStep(world, member)),
        payment: member.role === 'owner' ? undefined : household.paymentSteps.label(paymentStep(member)),
        unbinding: household.unbindSteps.label(
          homes.unbindingUnderReview(world, member) ? 'underReview' : 'unbind',
        ),
      }
    : {}

const management = handle(household.changeManagement, ({ world, caller, fail }, { membershipId }) => {
  const member = homes.turnManagement(world, caller.subject, membershipId)
  return typeof member === 'string' ? fail(member) : managementStep(world, member)
})

const payment = handle(household.changePayment, ({ world, caller, fail }, { membershipId }) => {
  const member = homes.turnPayment(world, caller.subject, membershipId)
  return typeof member === 'string' ? fail(member) : paymentStep(member)
})

const unbind = handle(household.unbind, ({ world, caller, fail }, { membershipId }) => {
  const asked = homes.askToUnbind(world, caller.subject, membershipId)
  if (typeof asked === 'string') fail(asked)
})

const remove = handle(household.removeHouse, ({ world, caller, fail }, { membershipId }) => {
  if (!homes.removeEnded(world, caller.subject, membershipId)) fail('notFound')
})

const managed = handle(household.managedHouses, ({ world, caller }, { communityIdentifier, right }) => {
  const person = personOf(world, caller.subject)
  return (person ? membershipsOf(world, person.id) : [])
    .filter((row) => (right === 'manage' ? homes.manages(row) : homes.mayPay(row)))
    .map(({ id, houseId }) => ({ id, house: world.tables.houses.need(houseId) }))
    .filter(({ house }) => house.communityIdentifier === communityIdentifier)
    .map(({ id, house }) => ({
      membershipId: id,
      introduction: addressOf(world, house),
      communityIdentifier,
      buildingNumber: house.buildingNumber,
      unitNumber: house.unitNumber,
      floorNumber: house.floorNumber,
      houseNumber: house.houseNumber,
    }))
})

/** What the owner does not tell of somebody, the person tells when they take the entry over. */
const detailsOf = ({ name, phone, idNumber, photo = '', job = '', company = '' }: homes.NewMember): PersonDetails => ({
  name,
  phone,
  idNumber,
  photo,
  job,
  company,
  sex: sexOf(idNumber),
  birth: birthOf(idNumber),
  nation: '',
  address: '',
  veteran: false,
}) // prettier-ignore

const add = handle(household.addMember, ({ world, caller, fail }, { membershipId, role, ...person }) => {
  const refused = homes.addMemberApplication(world, caller.subject, detailsOf(person), { membershipId, role })
  if (typeof refused === 'string') fail(refused)
})

const activation = handle(activate, ({ world, caller, fail }, { name, ...given }) => {
  const code = checkCode(world, ['verify'], given)
  if (typeof code === 'string') return fail(code)
  const person = homes.activatePerson(world, caller.subject, { name, phone: code.phone })
  if (typeof person === 'string') return fail(person)
  consumeCode(world, code)
})

export const householdHandlers = [management, payment, unbind, remove, managed, add, activation]
