import { updateComplaint } from '@/contract/wjdh/complaints'
import { handle } from '../../server/handler'
import { replyToComplaint } from '../../world/community/complaints'
import { mayNotSee } from './office'

const update = handle(updateComplaint, (context, { id, state, reply }) => {
  const { world, fail } = context
  const complaint = world.tables.complaints.get(id)
  if (!complaint) return fail('notFound')
  if (mayNotSee(context, complaint.communityIdentifier)) return fail('noPermission')
  replyToComplaint(world, complaint, state, reply)
})

export const wjdhComplaintHandlers = [update]
