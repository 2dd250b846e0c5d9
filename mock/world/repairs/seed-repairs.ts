import { housesToTry, staffToTry } from '../../personas'
import type { Staff } from './rows'
import { changeRepairState, addRepair, setRepairSolved, type RepairAction } from './repairs'
import type { Person } from '../people/rows'
import { inThePast } from '../history'
import type { World } from '../world'
import { houseAt, type HousePath } from '../places/seed-places'

/** A time in the past: how many days ago, and the time of day. */
type Moment = readonly [daysAgo: number, time: string]

interface PastRepair {
  readonly by: Person | Staff | undefined
  readonly at: HousePath
  readonly categoryId: string
  readonly describing: string
  readonly reported: Moment
  readonly steps?: readonly (readonly [RepairAction, ...Moment])[]
  readonly reply?: string
}

function seedRepair(
  world: World,
  staff: Staff,
  { by, at, reported, steps = [], reply, ...rest }: PastRepair,
): void {
  if (!by) return
  const { name, phone, id: reportedBy } = by
  const houseId = houseAt(world, at).id
  let repair = inThePast(world, ...reported, () =>
    addRepair(world, { ...rest, name, phone, reportedBy, houseId }),
  )
  for (const [step, ...moment] of steps) {
    const moved = inThePast(world, ...moment, () => changeRepairState(world, repair, staff, step))
    if (moved === 'illegal') throw new Error(`a seeded repair cannot ${step}`)
    repair = moved
  }
  if (reply !== undefined) setRepairSolved(world, repair, repair.state === 'DONE', reply)
}

/** Repairs of the last weeks in every state, reported by the owner, the tenant and staff. */
export function seedRepairs(world: World): void {
  const { people, staff } = world.tables
  const worker = staff.first('phone', staffToTry.morningLight.phone)
  if (!worker) return
  const [owner, tenant] = [people.first('name', '林晓岚'), people.first('name', '周予安')]
  const { ownersFirst, ownersSecond, tenants } = housesToTry
  const repairs: readonly PastRepair[] = [
    {
      by: owner,
      at: ownersFirst,
      categoryId: 'RC1-1-1',
      describing: '一楼楼道的灯不亮，晚上看不清台阶',
      reported: [18, '20:14'],
      steps: [
        ['RECEIVE', 17, '09:05'],
        ['REPAIR', 16, '14:30'],
        ['DONE', 16, '15:10'],
      ],
      reply: '灯泡已更换，请试用',
    },
    {
      by: owner,
      at: ownersSecond,
      categoryId: 'RC1-3-2',
      describing: '电梯上行时有异响',
      reported: [6, '08:40'],
      steps: [
        ['RECEIVE', 6, '09:30'],
        ['REPAIR', 4, '10:00'],
      ],
      reply: '已联系电梯厂家，周三上门',
    },
    {
      by: tenant,
      at: tenants,
      categoryId: 'RC2-3-1',
      describing: '卧室暖气不热',
      reported: [3, '21:20'],
      steps: [['RECEIVE', 2, '09:10']],
    },
    {
      by: worker,
      at: tenants,
      categoryId: 'RC3-2-1',
      describing: '2栋门前地砖松动',
      reported: [2, '16:00'],
    },
    {
      by: owner,
      at: ownersFirst,
      categoryId: 'RC2-1-1',
      describing: '厨房水槽下面漏水',
      reported: [1, '19:35'],
    },
  ]
  for (const repair of repairs) seedRepair(world, worker, repair)
}

/** Adds a repair to each of the first 500 houses, reported by a member of staff. */
export function seedManyRepairs(world: World): void {
  const { houses, staff } = world.tables
  const worker = staff.first('phone', staffToTry.both.phone)
  if (!worker) return
  const { name, phone, id: reportedBy } = worker
  for (const { id } of houses.all().slice(0, 500))
    addRepair(world, { houseId: id, categoryId: 'RC1-1-1', describing: '灯不亮', name, phone, reportedBy })
}
