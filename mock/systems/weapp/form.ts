import { bindMoreHouses, submitForm } from '@/contract/weapp/form'
import { handle } from '../../server/handler'
import { personOf } from '../../world/people/accounts'
import { addApplication } from '../../world/people/applications'

/** Not in the documents: an owner is known and the applicant neither joins nor replaces them. */
const OWNER_KNOWN = '该房屋已有业主，请选择与业主绑定或替换业主'
const ownerKnown = { msg: OWNER_KNOWN, message: OWNER_KNOWN }

const submit = handle(submitForm, ({ world, caller, fail }, input) => {
  const other = world.tables.people.first('idNumber', input.idNumber)
  if (personOf(world, caller.subject) ?? other?.accountId) return fail('alreadyActivated')
  const { houseId, role, state, use, ownership, ownerChoice, occupantType, ...person } = input
  const application = { houseId, role, state, use, ownership, ownerChoice, occupantType }
  const refused = addApplication(world, caller.subject, person, application)
  if (typeof refused === 'string')
    return refused === 'ownerKnown' ? fail('invalid', ownerKnown) : fail(refused)
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
