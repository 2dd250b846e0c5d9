import * as repairs from '@/contract/wjdh/repairs'
import { handle } from '../../server/handler'
import type { Repair } from '../../world/repairs/rows'
import { isSolved, placeOf, setRepairSolved } from '../../world/repairs/repairs'
import type { Token } from '../../world/people/rows'
import type { World } from '../../world/world'
import { paged } from '../paging'
import { mayNotSee, communityOf } from './office'

/** 20 by the table, whatever the example says (R17). */
const PER_PAGE = 20

const shown = (world: World, repair: Repair) => ({
  ...repair,
  place: placeOf(world, repair),
  description: repair.describing,
  solved: isSolved(repair),
})

/** Oldest first, as in the example; those not solved unless asked for. */
const list = handle(repairs.repairList, (context, { communityIdentifier, solved = false, ...asked }) => {
  const { world, origin } = context
  communityOf(context, communityIdentifier)
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
  return mayNotSee(context, repair.communityIdentifier) ? context.fail('noPermission') : repair
}

const record = handle(repairs.repair, (context, { id }) => shown(context.world, repairFor(context, id)))

const update = handle(repairs.updateRepair, (context, { id, solved, reply }) => {
  setRepairSolved(context.world, repairFor(context, id), solved, reply)
})

export const wjdhRepairHandlers = [list, record, update]
