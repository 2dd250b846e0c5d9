import { addAccount } from './accounts'
import { addApplication } from './applications'
import type { Account } from './rows'
import { inventPerson, phoneOf } from './seed-people'
import type { World } from '../world'

/** Adds a resident to the large world who applies for each of its first 500 houses. */
export function seedManyApplications(world: World): Account {
  const phone = phoneOf(900)
  const account = addAccount(world, {
    phone,
    password: 'Wanjia-0900',
    name: '样例住户',
    avatar: '',
    openid: 'busy-resident',
  })
  const person = inventPerson(900, { phone })
  for (const { id } of world.tables.houses.all().slice(0, 500))
    addApplication(world, account.id, person, { houseId: id, role: 'tenant' })
  return account
}
