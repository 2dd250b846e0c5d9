import { personOf } from './accounts'
import { eraseFacts, WITHOUT_CONSENTS } from './consents'
import type { World } from '../world'

/**
 * Ends an account. It deletes the account with its sign-ins, codes and consents, its applications that were not approved, and the data
 * that rests on a consent: the face photo and the sensitive facts. It keeps what the office must keep, without a link to the account: who
 * is registered in a house (一标三实), bills and payments, repairs and complaints.
 */
export function deleteAccount(world: World, accountId: number): void {
  const { accounts, applications, consents, people, smsCodes, tokens } = world.tables
  const account = accounts.need(accountId)
  const person = personOf(world, accountId)
  eraseFacts(world, accountId, WITHOUT_CONSENTS)
  for (const { id, state } of applications.where('account', accountId))
    if (state !== 'approved') applications.remove(id)
  for (const { id } of consents.where('account', accountId)) consents.remove(id)
  for (const { key } of smsCodes.where('phone', account.phone)) smsCodes.remove(key)
  const holders = [['weapp', accountId] as const, ...(person ? [['zhongmin', person.id] as const] : [])]
  for (const [system, subject] of holders)
    for (const { token } of tokens.where('holder', `${system}/${subject}`)) tokens.remove(token)
  if (person) people.change(person.id, { accountId: undefined })
  accounts.remove(accountId)
}
