import { calendarDateOf } from '@/contract/core/dates'
import type { WorkOrderState } from '@/contract/zhongmin/work-order-list'
import { addressOf } from '../places/places'
import type { Repair, Staff } from './rows'
import type { World } from '../world'

// Both zhongmin and wjdh read and change the same repairs (R20).

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

/** A new number such as 01202603041001: 01, the day, and a count. Repairs are never deleted, so that no count occurs twice. */
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

/** Where something is broken: in the words of who reported it, else the house. */
export const placeOf = (world: World, { place, houseId }: Repair): string =>
  place ?? addressOf(world, world.tables.houses.need(houseId))

export type RepairAction = Exclude<WorkOrderState, 'NEW'>

const NEXT: Readonly<Record<WorkOrderState, RepairAction | undefined>> = {
  NEW: 'RECEIVE',
  RECEIVE: 'REPAIR',
  REPAIR: 'DONE',
  DONE: undefined,
}

/** Takes the next step of a repair. Only the member of staff who took it may go on with it. */
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

/** Stores the rating of the finished work by the person who reported it. */
export const rateRepair = (world: World, repair: Repair, score: number, comment?: string): Repair =>
  world.tables.repairs.change(repair.id, { score, comment })

export const isSolved = ({ state }: Repair): boolean => state === 'DONE'

/**
 * Sets one of the property office's two states (wjdh 4.3). "Solved" makes the repair done, whatever its step; "not solved" makes a
 * finished repair new, so that somebody can take it again.
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
            // The rating was for work that did not solve the problem.
            score: undefined,
            comment: undefined,
          }
  return world.tables.repairs.put({ ...moved, reply: reply ?? moved.reply })
}
