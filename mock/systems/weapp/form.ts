import { bindMoreHouses, submitForm } from '@/contract/weapp/form'
import { handle } from '../../server/handler'
import { personOf, rolesOf } from '../../world/people/accounts'
import { addApplication } from '../../world/people/applications'
import type { PersonDetails } from '../../world/people/rows'
import type { World } from '../../world/world'

/** Not in the documents: an owner is known and the applicant neither joins nor replaces them. */
const OWNER_KNOWN = '该房屋已有业主，请选择与业主绑定或替换业主'
const ownerKnown = { msg: OWNER_KNOWN, message: OWNER_KNOWN }

const rememberedOf = ({ phone, idNumber, name, photo, job, company }: PersonDetails) => ({
  phone,
  idNumber,
  name,
  photo,
  job,
  company,
})

/** Whom the form may be about: in 2021-02 it is sent for every further house, too, by the same person. */
function isSomebodyElse(world: World, accountId: number, idNumber: string): boolean {
  const self = personOf(world, accountId)
  const holder = world.tables.people.first('idNumber', idNumber)?.accountId
  if (world.form === '2020-11') return self !== undefined || holder !== undefined
  return (self !== undefined && self.idNumber !== idNumber) || (holder ?? accountId) !== accountId
}

const submit = handle(submitForm, ({ world, caller, fail }, input) => {
  if (isSomebodyElse(world, caller.subject, input.idNumber)) return fail('alreadyActivated')
  const { houseId, role, state, use, ownership, ownerChoice, occupantType, ...person } = input
  const application = { houseId, role, state, use, ownership, ownerChoice, occupantType }
  const { communityIdentifier: _community, keys: _keys, ...details } = person
  const refused = addApplication(world, caller.subject, details, application)
  if (typeof refused === 'string')
    return refused === 'ownerKnown' ? fail('invalid', ownerKnown) : fail(refused)
  return { roles: rolesOf(world, caller.subject), known: rememberedOf(details) }
})

const bindMore = handle(bindMoreHouses, ({ world, caller, fail }, { phone: _phone, ...application }) => {
  // The account says who applies; the phone is the document's way to look the person up.
  const person = personOf(world, caller.subject)
  if (!person) return fail('noPerson')
  const refused = addApplication(world, caller.subject, person, application)
  if (typeof refused === 'string')
    return refused === 'ownerKnown' ? fail('invalid', ownerKnown) : fail(refused)
})

export const formHandlers = [submit, bindMore]
