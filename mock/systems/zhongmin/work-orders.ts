import type { Input } from '@/contract/core/endpoint'
import { parsePropertyNumber, propertyNumber } from '@/contract/zhongmin/property-number'
import * as rating from '@/contract/zhongmin/rating'
import * as workOrders from '@/contract/zhongmin/work-orders'
import { handle } from '../../server/handler'
import type { Repair } from '../../world/community-rows'
import { isModuleOn } from '../../world/community/modules'
import {
  clientId,
  clientOf,
  maySee,
  repairsOf,
  servesHouse,
  type RepairClient,
} from '../../world/repairs/callers'
import { categoryName, categoryPath } from '../../world/repairs/categories'
import { act, addRepair, isSolved, rateRepair } from '../../world/repairs/repairs'
import { houseKey } from '../../world/tables'
import { renewToken } from '../../world/people/tokens'
import type { World } from '../../world/world'
import { clientBehind, type ZhongminCall } from './client'

const shown = (world: World, repair: Repair) => ({
  ...repair,
  contactPerson: repair.name,
  contactPhone: repair.phone,
  place: propertyNumber(world.tables.houses.need(repair.houseId)),
  category: categoryName(repair.categoryId),
})

const list = handle(workOrders.list, ({ world, fail }, { role, userName, userPhone, status }) => {
  const id = clientId(world, role, userName, userPhone)
  const client = id === undefined ? undefined : clientOf(world, id)
  if (!client) return fail('unknownUser')
  const repairs = repairsOf(world, client, status)
  if (!repairs) return fail('invalid')
  const { token } = renewToken(world, 'zhongmin', client.id)
  return { result: { workOrders: repairs.map((repair) => shown(world, repair)) }, token }
})

const contactOf = (client: RepairClient) => (client.role === 'STAFF' ? client.staff : client)

const create = handle(workOrders.create, (context, input) => {
  const { world, fail } = context
  const client = clientBehind(context)
  const numbers = parsePropertyNumber(input.propertyNumber)
  const house = numbers && world.tables.houses.first('numbers', houseKey(numbers))
  if (!house || !servesHouse(world, client, house.id)) return fail('invalid')
  const path = categoryPath(input.categoryThree)?.map(({ id }) => id)
  if (path?.[0] !== input.categoryOne || path[1] !== input.categoryTwo) return fail('invalid')
  if (!isModuleOn(world, house.communityIdentifier, 'repairs')) return fail('moduleOff')
  const { name, phone } = contactOf(client)
  addRepair(world, {
    houseId: house.id,
    categoryId: input.categoryThree,
    describing: input.describing,
    name,
    phone,
    reportedBy: client.id,
  })
})

const show = handle(workOrders.show, (context, { number }) => {
  const { world, fail } = context
  const client = clientBehind(context)
  const repair = world.tables.repairs.first('number', number)
  return repair && maySee(client, repair) ? shown(world, repair) : fail('invalid')
})

type Action = Input<typeof workOrders.act>['action']

function change(context: ZhongminCall, number: string, action: Action): void {
  const { world, fail } = context
  const client = clientBehind(context)
  const repair = world.tables.repairs.first('number', number)
  // 5.4 is the staff's.
  if (!repair || client.role !== 'STAFF' || !maySee(client, repair)) return fail('invalid')
  if (act(world, repair, client.staff, action) === 'illegal') return fail('invalid')
}

const changeByPut = handle(workOrders.act, (context, { id, action }) => change(context, id, action))
const changeByStatus = handle(workOrders.actByStatus, (context, { number, action }) =>
  change(context, number, action),
)

const rate = handle(rating.rate, (context, { id, score, comment }) => {
  const { world, fail } = context
  const client = clientBehind(context)
  const repair = world.tables.repairs.first('number', id)
  if (!repair || client.role !== 'OWNER' || !maySee(client, repair) || !isSolved(repair))
    return fail('invalid')
  if (repair.score !== undefined) return fail('rated')
  rateRepair(world, repair, score, comment)
})

export const workOrderHandlers = [list, create, show, changeByPut, changeByStatus, rate]
