import { inventPerson } from '~mock/world/people/seed-people'
import { houseAt, type HousePath } from '~mock/world/places/seed-places'
import { addApplication, decideApplication } from '~mock/world/people/applications'
import type { Account, Application } from '~mock/world/people/rows'
import type { TestMock } from './mock'

/** A house of the default seed without an owner. */
const EMPTY_HOUSE: HousePath = ['10002', 9, 1, 5, 502]

function newcomer({ world }: TestMock): Account {
  const account = world.tables.accounts.all().find(({ openid }) => openid === 'resident-new')
  if (!account) throw new Error('no resident-new')
  return account
}

/** resident-new applies as a tenant by the form of 2.4.1. */
export function newcomerApplies(mock: TestMock): Application {
  const { id, phone, name } = newcomer(mock)
  const application = addApplication(mock.world, id, inventPerson(3, { phone, name }), {
    houseId: houseAt(mock.world, EMPTY_HOUSE).id,
    role: 'tenant',
  })
  if (typeof application === 'string') throw new Error(application)
  return application
}

/** The property office decides; with a reason it rejects. */
export function officeDecides({ world }: TestMock, id: number, reason?: string): void {
  const decided = decideApplication(world, id, reason ? { state: 'rejected', reason } : { state: 'approved' })
  if (typeof decided === 'string') throw new Error(decided)
}
