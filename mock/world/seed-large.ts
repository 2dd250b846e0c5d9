import { addAccount } from './people/accounts'
import { publish } from './community/announcements'
import { apply } from './people/applications'
import { complain } from './community/complaints'
import { addRepair } from './repairs/repairs'
import type { World } from './world'
import { staffToTry } from '../personas'
import { inventPerson, phoneOf } from './people/seed-people'

/** What a community of 10,000 houses writes and is told: 1,000 announcements and complaints, 500 applications and repairs. */
export function seedManyStories(world: World): void {
  const { communities, houses, staff } = world.tables
  const community = communities.all()[0]
  const worker = staff.first('phone', staffToTry.both.phone)
  if (!community || !worker) return
  const communityIdentifier = community.identifier
  const phone = phoneOf(900)
  const busy = { phone, password: 'Wanjia-0900', name: '样例住户', avatar: '', openid: 'busy-resident' }
  const account = addAccount(world, busy)
  for (let n = 0; n < 1_000; n++) {
    publish(world, {
      communityIdentifier,
      title: `第${n + 1}号公告`,
      content: '请各位住户留意。',
      order: n % 3,
    })
    complain(world, {
      communityIdentifier,
      accountId: account.id,
      kind: n % 2 === 0 ? 'complaint' : 'suggestion',
      content: '楼道的灯不亮。',
      images: [],
      anonymous: n % 4 === 0,
    })
  }
  const person = inventPerson(900, { phone })
  for (const { id } of houses.all().slice(0, 500)) {
    apply(world, account.id, person, { houseId: id, role: 'tenant' })
    const reporter = { name: worker.name, phone: worker.phone, reportedBy: worker.id }
    addRepair(world, { houseId: id, categoryId: 'RC1-1-1', describing: '灯不亮', ...reporter })
  }
}
