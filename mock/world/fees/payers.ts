import { isSameName } from '@/contract/core/names'
import { personOf } from '../people/accounts'
import type { BelongingKind, Bill, Payer } from './rows'
import { membershipsOf } from '../people/members'
import { mayPay } from '../people/household'
import type { Account, Person } from '../people/rows'
import type { World } from '../world'

/** A person who pays, as far as known: an account, the person behind it, or both. */
export interface Resident {
  readonly account?: Account
  readonly person?: Person
}

export type PayerRefusal = 'nobody' | 'noCar' | 'noParking' | 'notRegistered'

const isActivated = (person: Person) => person.accountId !== undefined

/** Gives `missing` if there is nobody, `notRegistered` if none of them uses the mini-program (codes 2 and 3 of 2.1.1), else undefined. */
function reach(people: readonly Person[], missing: PayerRefusal): PayerRefusal | undefined {
  if (people.length === 0) return missing
  return people.some(isActivated) ? undefined : 'notRegistered'
}

const payersIn = (world: World, houseId: number): Person[] =>
  world.tables.memberships
    .where('house', houseId)
    .filter(mayPay)
    .map(({ personId }) => world.tables.people.need(personId))

/** Without a name the phone must be an account's; with a name it may also be the person's own (2.1.1.5). */
function reachPhone(world: World, phone: string, name?: string): PayerRefusal | undefined {
  const { accounts, people } = world.tables
  const account = accounts.first('phone', phone)
  const known = people.where('phone', phone)
  if (name === undefined) {
    if (account) return undefined
    // A person whose account has another phone would never see the bill.
    return known.some(isActivated) ? 'nobody' : reach(known, 'nobody')
  }
  const holder = account && personOf(world, account.id)
  return reach(
    [...known, ...(holder ? [holder] : [])].filter((person) => isSameName(person.name, name)),
    'nobody',
  )
}

/** The reason why nobody can be charged; undefined if somebody can. */
export function payerRefusal(world: World, payer: Payer): PayerRefusal | undefined {
  const { people, belongings } = world.tables
  switch (payer.kind) {
    case 'house':
      return reach(payersIn(world, payer.houseId), 'nobody')
    case 'phone':
      return reachPhone(world, payer.phone, payer.name)
    case 'idNumber':
      return reach(people.where('idNumber', payer.idNumber), 'nobody')
    case 'car':
    case 'parking': {
      const belonging = belongings.get(`${payer.kind}/${payer.number}`)
      const missing = payer.kind === 'car' ? 'noCar' : 'noParking'
      return reach(belonging ? [people.need(belonging.personId)] : [], missing)
    }
  }
}

export const residentOf = (world: World, accountId: number): Resident => ({
  account: world.tables.accounts.get(accountId),
  person: personOf(world, accountId),
})

/** All residents who match everything that is given. Only people are found by name, because an account's name is a nickname. */
export function residentsMatching(
  world: World,
  by: { readonly idNumber?: string; readonly phone?: string; readonly name?: string },
): Resident[] {
  const { people, accounts } = world.tables
  const { idNumber, phone, name } = by
  const account = phone === undefined ? undefined : accounts.first('phone', phone)
  const found: Resident[] = people
    .where(
      idNumber !== undefined ? 'idNumber' : name !== undefined ? 'name' : 'phone',
      idNumber ?? name ?? phone ?? '',
    )
    .map((person) => ({
      person,
      account: person.accountId === undefined ? undefined : accounts.get(person.accountId),
    }))
  const holder = account && personOf(world, account.id)
  if (account && holder?.phone !== phone) found.push({ account, person: holder })
  return found.filter(
    (one) =>
      (idNumber === undefined || one.person?.idNumber === idNumber) &&
      (name === undefined || isSameName(one.person?.name, name)) &&
      (phone === undefined || one.person?.phone === phone || one.account?.phone === phone),
  )
}

/** Makes a test that tells whether a bill is for one of the residents. It looks up their houses and things only once. */
export function isBillForAny(world: World, residents: readonly Resident[]): (bill: Bill) => boolean {
  const houses = new Set<number>()
  const things = new Set<string>()
  for (const { person } of residents) {
    if (!person) continue
    for (const row of membershipsOf(world, person.id)) if (mayPay(row)) houses.add(row.houseId)
    for (const { kind, number } of world.tables.belongings.where('person', person.id))
      things.add(thing(kind, number))
  }
  const phoneFits = (phone: string, name?: string) =>
    residents.some(({ account, person }) =>
      name === undefined
        ? account?.phone === phone
        : isSameName(person?.name, name) && (account?.phone === phone || person?.phone === phone),
    )
  return ({ payer }) => {
    switch (payer.kind) {
      case 'house':
        return houses.has(payer.houseId)
      case 'phone':
        return phoneFits(payer.phone, payer.name)
      case 'idNumber':
        return residents.some(({ person }) => person?.idNumber === payer.idNumber)
      case 'car':
      case 'parking':
        return things.has(thing(payer.kind, payer.number))
    }
  }
}

const thing = (kind: BelongingKind, number: string) => `${kind}/${number}`
