import { updateComplaint } from '@/contract/wjdh/complaints'
import { handle } from '../../server/handler'
import { answerComplaint } from '../../world/community/complaints'
import { isBarred } from './access'

const update = handle(updateComplaint, (context, { id, state, reply }) => {
  const { world, fail } = context
  const complaint = world.tables.complaints.get(id)
  if (!complaint) return fail('notFound')
  if (isBarred(context, complaint.communityIdentifier)) return fail('noPermission')
  answerComplaint(world, complaint, state, reply)
})

export const wjdhComplaintHandlers = [update]
