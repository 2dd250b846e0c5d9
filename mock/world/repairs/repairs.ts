import { calendarDateOf } from '@/contract/core/dates'
import type { WorkOrderState } from '@/contract/zhongmin/work-orders'
import type { Repair, Staff } from './rows'
import type { World } from '../world'

/** One repair, whichever door it is looked at through (R20). */

export type NewRepair = Pick<
  Repair,
  | 'houseId'
  | 'categoryId'
  | 'describing'
  | 'place'
  | 'name'
  | 'phone'
  | 'reportedBy'
  | 'appointAt'
  | 'picturesBefore'
>

/** 01260304000001: 01, the day, and a count; repairs are never removed, so that the count is of one only. */
const repairNumber = (world: World): string =>
  `01${calendarDateOf(world.now())}${1001 + world.tables.repairs.size}`

export function addRepair(world: World, repair: NewRepair): Repair {
  const { repairs, houses } = world.tables
  return repairs.put({
    ...repair,
    id: world.nextId(),
    number: repairNumber(world),
    communityIdentifier: houses.need(repair.houseId).communityIdentifier,
    state: 'NEW',
    createdAt: world.now(),
  })
}

export type RepairAction = Exclude<WorkOrderState, 'NEW'>

const NEXT: Readonly<Record<WorkOrderState, RepairAction | undefined>> = {
  NEW: 'RECEIVE',
  RECEIVE: 'REPAIR',
  REPAIR: 'DONE',
  DONE: undefined,
}

/** A member of staff takes the next step; who took the work order is the only one to go on with it. */
export function changeRepairState(
  world: World,
  repair: Repair,
  staff: Staff,
  action: RepairAction,
): Repair | 'illegal' {
  if (NEXT[repair.state] !== action) return 'illegal'
  if (repair.takenBy !== undefined && repair.takenBy !== staff.id) return 'illegal'
  const now = world.now()
  return world.tables.repairs.change(repair.id, {
    state: action,
    takenBy: staff.id,
    ...(action === 'RECEIVE' && { receivedAt: now }),
    ...(action === 'REPAIR' && { repairedAt: now }),
    ...(action === 'DONE' && { doneAt: now }),
  })
}

/** How the finished work was, in the words of whoever reported it. */
export const rateRepair = (world: World, repair: Repair, score: number, comment?: string): Repair =>
  world.tables.repairs.change(repair.id, { score, comment })

export const isSolved = ({ state }: Repair): boolean => state === 'DONE'

/**
 * The property office's two states (wjdh 4.3). Solved is done, whatever step the work had come to; not solved after all
 * puts it back to where somebody can take it.
 */
export function setRepairSolved(world: World, repair: Repair, solved: boolean, reply?: string): Repair {
  const now = world.now()
  const moved: Repair =
    solved === isSolved(repair)
      ? repair
      : solved
        ? { ...repair, state: 'DONE', doneAt: now }
        : {
            ...repair,
            state: 'NEW',
            takenBy: undefined,
            receivedAt: undefined,
            repairedAt: undefined,
            doneAt: undefined,
            // What was finished then was not; the next time may be judged anew.
            score: undefined,
            comment: undefined,
          }
  return world.tables.repairs.put({ ...moved, reply: reply ?? moved.reply })
}
