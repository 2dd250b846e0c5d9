import * as repairs from '@/contract/wjdh/repairs'
import { handle } from '../../server/handler'
import type { Repair } from '../../world/community-rows'
import { introductionOf } from '../../world/places/places'
import { isSolved, settleRepair } from '../../world/repairs/repairs'
import type { Token } from '../../world/service-rows'
import type { World } from '../../world/world'
import { paged } from '../paging'
import { isBarred, managed } from './access'

/** 20 by the table, whatever the example says (R17). */
const PER_PAGE = 20

const shown = (world: World, repair: Repair) => ({
  ...repair,
  place: introductionOf(world, world.tables.houses.need(repair.houseId)),
  description: repair.describing,
  solved: isSolved(repair),
})

/** Oldest first, as in the example; those not solved unless asked for. */
const list = handle(repairs.repairList, (context, { communityIdentifier, solved = false, ...asked }) => {
  const { world, origin } = context
  managed(context, communityIdentifier)
  const rows = world.tables.repairs
    .where('community', communityIdentifier)
    .filter((repair) => isSolved(repair) === solved)
  const { items, pages } = paged(rows, asked, PER_PAGE, origin + repairs.repairList.path)
  return { repairs: items.map((repair) => shown(world, repair)), pages }
})

interface Call {
  readonly world: World
  readonly caller: Token
  readonly fail: (name: 'notFound' | 'noPermission') => never
}

function repairFor(context: Call, id: number): Repair {
  const repair = context.world.tables.repairs.get(id)
  if (!repair) return context.fail('notFound')
  return isBarred(context, repair.communityIdentifier) ? context.fail('noPermission') : repair
}

const record = handle(repairs.repair, (context, { id }) => shown(context.world, repairFor(context, id)))

const update = handle(repairs.updateRepair, (context, { id, solved, reply }) => {
  settleRepair(context.world, repairFor(context, id), solved, reply)
})

export const wjdhRepairHandlers = [list, record, update]
