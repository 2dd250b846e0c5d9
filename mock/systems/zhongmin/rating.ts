import * as rating from '@/contract/zhongmin/rating'
import { handle } from '../../server/handler'
import { maySee } from '../../world/repairs/callers'
import { isSolved, rateRepair } from '../../world/repairs/repairs'
import { callerBehind } from './caller'

const rate = handle(rating.rate, (context, { id, score, comment }) => {
  const { world, fail } = context
  const caller = callerBehind(context)
  const repair = world.tables.repairs.first('number', id)
  if (!repair || caller.role !== 'OWNER' || !maySee(caller, repair) || !isSolved(repair))
    return fail('invalid')
  if (repair.score !== undefined) return fail('rated')
  rateRepair(world, repair, score, comment)
})

export const ratingHandlers = [rate]
