import type { Input } from '@/contract/core/endpoint'
import { parsePropertyNumber, propertyNumber } from '@/contract/zhongmin/property-number'
import * as workOrders from '@/contract/zhongmin/work-orders'
import * as workOrderList from '@/contract/zhongmin/work-order-list'
import { handle } from '../../server/handler'
import type { Repair } from '../../world/repairs/rows'
import { isModuleOn } from '../../world/community/modules'
import {
  repairCallerId,
  repairCallerOf,
  maySee,
  repairsOf,
  servesHouse,
  type RepairCaller,
} from '../../world/repairs/callers'
import { categoryName, categoryPath } from '../../world/repairs/categories'
import { changeRepairState, addRepair } from '../../world/repairs/repairs'
import { houseKey } from '../../world/places/tables'
import { renewToken } from '../../world/people/tokens'
import type { World } from '../../world/world'
import { callerBehind, type ZhongminCall } from './caller'

/** One's own copies: a row is never changed from outside. */
const copied = (urls: readonly string[] | undefined) => urls && [...urls]

const workerOf = (world: World, { takenBy }: Repair) =>
  takenBy === undefined ? undefined : world.tables.staff.get(takenBy)

const shown = (world: World, repair: Repair) => ({
  ...repair,
  picturesBefore: copied(repair.picturesBefore),
  picturesAfter: copied(repair.picturesAfter),
  repairer: workerOf(world, repair)?.name,
  repairerPhone: workerOf(world, repair)?.phone,
  contactPerson: repair.name,
  contactPhone: repair.phone,
  place: propertyNumber(world.tables.houses.need(repair.houseId)),
  category: categoryName(repair.categoryId),
})

const list = handle(workOrderList.list, ({ world, fail }, { role, userName, userPhone, status }) => {
  const id = repairCallerId(world, role, userName, userPhone)
  const caller = id === undefined ? undefined : repairCallerOf(world, id)
  if (!caller) return fail('unknownUser')
  const repairs = repairsOf(world, caller, status)
  if (!repairs) return fail('invalid')
  const { token } = renewToken(world, 'zhongmin', caller.id)
  return { result: { workOrders: repairs.map((repair) => shown(world, repair)) }, token }
})

const contactOf = (caller: RepairCaller) => (caller.role === 'STAFF' ? caller.staff : caller)

const create = handle(workOrders.create, (context, input) => {
  const { world, fail } = context
  const caller = callerBehind(context)
  const numbers = parsePropertyNumber(input.propertyNumber)
  const house = numbers && world.tables.houses.first('numbers', houseKey(numbers))
  if (!house || !servesHouse(world, caller, house.id)) return fail('invalid')
  const path = categoryPath(input.categoryThree)?.map(({ id }) => id)
  if (path?.[0] !== input.categoryOne || path[1] !== input.categoryTwo) return fail('invalid')
  if (!isModuleOn(world, house.communityIdentifier, 'repairs')) return fail('moduleOff')
  const { name, phone } = contactOf(caller)
  addRepair(world, {
    houseId: house.id,
    categoryId: input.categoryThree,
    describing: input.describing,
    appointAt: input.appointAt,
    picturesBefore: input.pictures,
    name,
    phone,
    reportedBy: caller.id,
  })
})

const show = handle(workOrders.show, (context, { number }) => {
  const { world, fail } = context
  const caller = callerBehind(context)
  const repair = world.tables.repairs.first('number', number)
  return repair && maySee(caller, repair) ? shown(world, repair) : fail('invalid')
})

type Action = Input<typeof workOrders.act>['action']

function change(context: ZhongminCall, number: string, action: Action): void {
  const { world, fail } = context
  const caller = callerBehind(context)
  const repair = world.tables.repairs.first('number', number)
  // 5.4 is the staff's.
  if (!repair || caller.role !== 'STAFF' || !maySee(caller, repair)) return fail('invalid')
  if (changeRepairState(world, repair, caller.staff, action) === 'illegal') return fail('invalid')
}

const changeByPut = handle(workOrders.act, (context, { id, action }) => change(context, id, action))
const changeByStatus = handle(workOrders.actByStatus, (context, { number, action }) =>
  change(context, number, action),
)

export const workOrderHandlers = [list, create, show, changeByPut, changeByStatus]
