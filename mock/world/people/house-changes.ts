// A change of how a house is registered (修改房屋数据): an application of its own type, which the property office decides. No call by which
// a resident makes one is documented or observed, so that it enters the world by a scenario.
import { personOf } from './accounts'
import { membersOf, saveMember } from './members'
import { recordPerson, recordResidence } from './registry'
import type { Application, Occupancy } from './rows'
import type { World } from '../world'

export const HOUSE_CHANGE = '修改房屋数据' as const

/** What of a house may be registered anew; the role in it is no part of it. */
export type HouseChanges = Partial<Pick<Occupancy, 'use' | 'ownership' | 'state' | 'occupantType'>>

/** Submits a change, or gives the reason why it cannot be submitted. */
export function addHouseChange(
  world: World,
  accountId: number,
  houseId: number,
  changes: HouseChanges,
): Application | 'notMember' | 'alreadyApplied' {
  const { applications } = world.tables
  const self = personOf(world, accountId)
  const home = membersOf(world, houseId).find(({ personId }) => personId === self?.id)
  if (!self || !home) return 'notMember'
  const waiting = applications
    .where('house', houseId)
    .some((row) => row.accountId === accountId && row.type === HOUSE_CHANGE && row.state === 'pending')
  if (waiting) return 'alreadyApplied'
  const { id: _person, accountId: _account, ...person } = self
  const { role, use, ownership, state, occupantType } = home
  const now = world.now()
  return applications.put({
    id: world.nextId(),
    accountId,
    houseId,
    type: HOUSE_CHANGE,
    state: 'pending',
    person,
    occupancy: { role, use, ownership, state, occupantType, ...changes },
    createdAt: now,
    updatedAt: now,
  })
}

/** The office has agreed: the house is registered so, here and at security. Who has left it meanwhile changes nothing. */
export function changeHouse(world: World, { accountId, houseId, occupancy }: Application): void {
  const self = personOf(world, accountId)
  const home = membersOf(world, houseId).find(({ personId }) => personId === self?.id)
  if (!self || !home) return
  const changed = { ...occupancy, role: home.role }
  saveMember(world, self.id, houseId, changed)
  recordResidence(world, recordPerson(world, self).id, houseId, changed)
}
