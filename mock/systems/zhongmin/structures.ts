import { parsePropertyPath, propertyNumber } from '@/contract/zhongmin/property-number'
import * as workOrders from '@/contract/zhongmin/structures'
import { handle } from '../../server/handler'
import type { Staff } from '../../world/repairs/rows'
import { repairCategories } from '../../world/repairs/categories'
import type { World } from '../../world/world'
import { callerBehind } from './caller'

const tree = handle(workOrders.categories, () => repairCategories)

interface Node {
  readonly id: string
  readonly name: string
}

const communitiesOf = (world: World, { communities }: Staff): Node[] =>
  communities.map((identifier) => ({
    id: propertyNumber({ communityIdentifier: identifier }),
    name: world.tables.communities.need(identifier).name,
  }))

/** What stands below a node, whose id is as much of a property number as leads there; undefined when there is no such node. */
function childrenOf(world: World, staff: Staff, parentId: string): Node[] | undefined {
  const { buildings, units, floors, houses } = world.tables
  const path = parsePropertyPath(parentId)
  if (!path || !staff.communities.includes(path.communityIdentifier)) return undefined
  const { communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber } = path
  const named = (
    rows: { number: number; name: string }[],
    key: 'buildingNumber' | 'unitNumber' | 'floorNumber',
  ) => rows.map(({ number, name }) => ({ id: propertyNumber({ ...path, [key]: number }), name }))

  const inCommunity = buildings.where('community', communityIdentifier)
  if (buildingNumber === undefined) return named(inCommunity, 'buildingNumber')
  const building = inCommunity.find(({ number }) => number === buildingNumber)
  const inBuilding = building && units.where('building', building.id)
  if (!inBuilding || unitNumber === undefined) return inBuilding && named(inBuilding, 'unitNumber')
  const unit = inBuilding.find(({ number }) => number === unitNumber)
  const inUnit = unit && floors.where('unit', unit.id)
  if (!inUnit || floorNumber === undefined) return inUnit && named(inUnit, 'floorNumber')
  const floor = inUnit.find(({ number }) => number === floorNumber)
  const onFloor = floor && houses.where('floor', floor.id)
  if (houseNumber === undefined)
    return onFloor?.map((house) => ({ id: propertyNumber(house), name: house.name }))
  return onFloor?.some((house) => house.houseNumber === houseNumber) ? [] : undefined
}

/** From the communities of the member of staff down to the houses, whose ids are their property numbers. */
const nodes = handle(workOrders.nodes, (context, { parentId }) => {
  const { world, fail } = context
  const caller = callerBehind(context)
  if (caller.role !== 'STAFF') return fail('invalid')
  const found =
    parentId === undefined ? communitiesOf(world, caller.staff) : childrenOf(world, caller.staff, parentId)
  return found ? { nodes: found } : fail('invalid')
})

const PAY_PARTS = [
  { name: '业主结算', code: 'OWNER_SETT' },
  { name: '物业结算', code: 'TENANT_SETT' },
  { name: '公共维修基金结算', code: 'ALL_SETTLE' },
  { name: '其他', code: 'OTHER_SETT' },
]

const parts = handle(workOrders.payParts, () => ({ payParts: PAY_PARTS }))

export const structureHandlers = [tree, nodes, parts]
