// A resident applies for a correction of their own data; the property office decides. It is an application of a type of its own.
import { personOf } from './accounts'
import { savePerson } from './members'
import { recordPerson } from './registry'
import type { Application, PersonDetails } from './rows'
import type { World } from '../world'

/** The type of an application that is about the applicant and not about a house. */
export const CORRECTION = '修改个人信息' as const

/** Stores the corrected data here and at security. The ID number cannot change. */
export function correct(world: World, { accountId, person }: Application): void {
  const known = personOf(world, accountId)
  if (known) recordPerson(world, savePerson(world, { ...person, idNumber: known.idNumber }, accountId))
}

/** The data that residents may have corrected by the office. */
export type Corrections = Partial<Pick<PersonDetails, 'name' | 'nation' | 'address' | 'job' | 'company'>>

/** Submits a correction, which the office of the person's first house decides; or gives the reason why it cannot be submitted. */
export function addCorrection(
  world: World,
  accountId: number,
  corrections: Corrections,
): Application | 'noPerson' | 'alreadyApplied' {
  const { applications, memberships } = world.tables
  const person = personOf(world, accountId)
  const home = person && memberships.first('person', person.id)
  if (!home) return 'noPerson'
  const waiting = applications
    .where('account', accountId)
    .some(({ type, state }) => type === CORRECTION && state === 'pending')
  if (waiting) return 'alreadyApplied'
  const { id: _person, accountId: _account, ...details } = person
  const { role, use, ownership, state, occupantType } = home
  const now = world.now()
  return applications.put({
    id: world.nextId(),
    accountId,
    houseId: home.houseId,
    type: CORRECTION,
    state: 'pending',
    person: { ...details, ...corrections },
    occupancy: { role, use, ownership, state, occupantType },
    createdAt: now,
    updatedAt: now,
  })
}
