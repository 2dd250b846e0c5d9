import { newRepair, repairs } from '@/contract/weapp/repairs'
import { handle } from '../../server/handler'
import { personOf } from '../../world/people/accounts'
import { membershipsOf } from '../../world/people/members'
import { addRepair, isSolved, placeOf } from '../../world/repairs/repairs'
import type { World } from '../../world/world'
import { requireModule } from './resident-community'

/** The resident's first house there: the report names none, and a repair belongs to one. */
const houseIn = (world: World, personId: number, communityIdentifier: string) =>
  membershipsOf(world, personId).find(
    ({ houseId }) => world.tables.houses.need(houseId).communityIdentifier === communityIdentifier,
  )?.houseId

const create = handle(newRepair, (context, { communityIdentifier, place, description }) => {
  requireModule(context, communityIdentifier, 'repairs')
  const { world, caller, fail } = context
  const person = personOf(world, caller.subject)
  const houseId = person && houseIn(world, person.id, communityIdentifier)
  if (!person || houseId === undefined) return fail('notMember')
  const { id: reportedBy, name, phone } = person
  // Without a category: nobody was asked for one.
  addRepair(world, { houseId, categoryId: '', place, describing: description, name, phone, reportedBy })
})

const list = handle(repairs, (context, { communityIdentifier }) => {
  requireModule(context, communityIdentifier, 'repairs')
  const { world, caller } = context
  const person = personOf(world, caller.subject)
  return world.tables.repairs
    .where('community', communityIdentifier)
    .filter(({ reportedBy }) => reportedBy === person?.id)
    .map((repair) => ({
      place: placeOf(world, repair),
      description: repair.describing,
      createdAt: repair.createdAt,
      reply: repair.reply,
      state: isSolved(repair) ? ('solved' as const) : ('open' as const),
    }))
    .reverse()
})

export const residentRepairHandlers = [create, list]
