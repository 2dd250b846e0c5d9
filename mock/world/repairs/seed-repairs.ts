import { housesToTry, staffToTry } from '../../personas'
import type { Staff } from './rows'
import { changeRepairState, addRepair, setRepairSolved, type RepairAction } from './repairs'
import type { Person } from '../people/rows'
import type { World } from '../world'
import { houseAt, type HousePath } from '../places/seed-places'

interface Story {
  readonly by: Person | Staff | undefined
  readonly at: HousePath
  readonly categoryId: string
  readonly describing: string
  readonly steps?: readonly RepairAction[]
  readonly reply?: string
}

function play(world: World, staff: Staff, { by, at, steps = [], reply, ...rest }: Story): void {
  if (!by) return
  const { name, phone, id: reportedBy } = by
  let repair = addRepair(world, { ...rest, name, phone, reportedBy, houseId: houseAt(world, at).id })
  for (const step of steps) {
    const moved = changeRepairState(world, repair, staff, step)
    if (moved === 'illegal') throw new Error(`a seeded repair cannot ${step}`)
    repair = moved
  }
  if (reply !== undefined) setRepairSolved(world, repair, repair.state === 'DONE', reply)
}

/** A repair in every state, of the owner, of the tenant and of staff. */
export function seedRepairs(world: World): void {
  const { people, staff } = world.tables
  const worker = staff.first('phone', staffToTry.morningLight.phone)
  if (!worker) return
  const [owner, tenant] = [people.first('name', '林晓岚'), people.first('name', '周予安')]
  const { ownersFirst, ownersSecond, tenants } = housesToTry
  const stories: readonly Story[] = [
    {
      by: owner,
      at: ownersFirst,
      categoryId: 'RC1-1-1',
      describing: '一楼楼道的灯不亮，晚上看不清台阶',
      steps: ['RECEIVE', 'REPAIR', 'DONE'],
      reply: '灯泡已更换，请试用',
    },
    { by: owner, at: ownersFirst, categoryId: 'RC2-1-1', describing: '厨房水槽下面漏水' },
    {
      by: owner,
      at: ownersSecond,
      categoryId: 'RC1-3-2',
      describing: '电梯上行时有异响',
      steps: ['RECEIVE', 'REPAIR'],
      reply: '已联系电梯厂家，周三上门',
    },
    { by: tenant, at: tenants, categoryId: 'RC2-3-1', describing: '卧室暖气不热', steps: ['RECEIVE'] },
    { by: worker, at: tenants, categoryId: 'RC3-2-1', describing: '2栋门前地砖松动' },
  ]
  for (const story of stories) play(world, worker, story)
}

/** A repair in each of the first 500 houses, reported by a member of staff. */
export function seedManyRepairs(world: World): void {
  const { houses, staff } = world.tables
  const worker = staff.first('phone', staffToTry.both.phone)
  if (!worker) return
  const { name, phone, id: reportedBy } = worker
  for (const { id } of houses.all().slice(0, 500))
    addRepair(world, { houseId: id, categoryId: 'RC1-1-1', describing: '灯不亮', name, phone, reportedBy })
}
