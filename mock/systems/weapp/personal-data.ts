import { roles } from '@/contract/core/vocabulary'
import { consents, recordConsent as answerConsent } from '@/contract/weapp/consents'
import * as data from '@/contract/weapp/personal-data'
import { handle } from '../../server/handler'
import { personOf } from '../../world/people/accounts'
import { applicationSentence } from '../../world/people/applications'
import { addCorrection } from '../../world/people/corrections'
import { consentsOf, recordConsent } from '../../world/people/consents'
import { deleteAccount } from '../../world/people/deletion'
import { membershipsOf } from '../../world/people/members'
import { checkCode } from '../../world/people/sms'
import { typeWord } from '../type-word'
import { addressOf } from '../../world/places/places'
import { isBillForAny, residentOf } from '../../world/fees/payers'
import type { World } from '../../world/world'

const unpaidOf = (world: World, accountId: number) => {
  const isMine = isBillForAny(world, [residentOf(world, accountId)])
  const unpaid = world.tables.bills.all().filter((bill) => bill.open && !bill.paid && isMine(bill))
  return { count: unpaid.length, fen: unpaid.reduce((sum, { amount }) => sum + amount, 0) }
}

const everything = handle(data.personalData, ({ world, caller }) => {
  const { accounts, applications, complaints, houses } = world.tables
  const account = accounts.need(caller.subject)
  const person = personOf(world, account.id)
  return {
    account,
    person,
    houses: (person ? membershipsOf(world, person.id) : []).map(({ houseId, role }) => ({
      introduction: addressOf(world, houses.need(houseId)),
      role: roles.label(role),
    })),
    applications: applications
      .where('account', account.id)
      .map((row) => ({ ...row, type: typeWord(row.type), introduction: applicationSentence(world, row) })),
    complaints: complaints.where('account', account.id),
    consents: consentsOf(world, account.id),
    unpaid: unpaidOf(world, account.id),
  }
})

const list = handle(consents, ({ world, caller }) => consentsOf(world, caller.subject))

const answer = handle(answerConsent, ({ world, caller }, input) => {
  recordConsent(world, caller.subject, input)
})

const correct = handle(data.correctPerson, ({ world, caller, fail }, corrections) => {
  const given = Object.entries(corrections).filter(([, value]) => value !== undefined)
  if (given.length === 0) return fail('invalid')
  const refused = addCorrection(world, caller.subject, Object.fromEntries(given))
  if (typeof refused === 'string') return fail(refused)
})

const remove = handle(data.deleteAccount, ({ world, caller, fail }, input) => {
  const code = checkCode(world, ['verify'], input)
  if (typeof code === 'string') return fail(code)
  // A code that went to another phone proves nothing about this account.
  if (code.phone !== world.tables.accounts.need(caller.subject).phone) return fail('codeWrong')
  deleteAccount(world, caller.subject)
})

export const personalDataHandlers = [everything, list, answer, correct, remove]
