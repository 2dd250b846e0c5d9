import type { Input } from '@/contract/core/endpoint'
import { complaints, newComplaint } from '@/contract/weapp/complaints'
import { handle, type CallContext } from '../../server/handler'
import { addComplaint, complainant } from '../../world/community/complaints'
import type { Complaint } from '../../world/community/rows'
import { paged } from '../paging'
import { communityOf } from '../wjdh/office'
import { requireModule } from './resident-community'

const PER_PAGE = 15

const create = handle(newComplaint, (context, { images = [], ...complaint }) => {
  requireModule(context, complaint.communityIdentifier, 'complaints')
  return addComplaint(context.world, { ...complaint, images, accountId: context.caller.subject }).id
})

/** One's own for a resident; all of the community for a platform, which reads on when the module is off. */
function complaintsFor(
  context: CallContext<typeof complaints>,
  { communityIdentifier, id }: Input<typeof complaints>,
): Complaint[] {
  const { caller, world } = context
  const all = world.tables.complaints.where('community', communityIdentifier).reverse()
  const rows = id === undefined ? all : all.filter((row) => row.id === id)
  if (caller.system === 'wjdh') {
    communityOf(context, communityIdentifier)
    return rows
  }
  requireModule(context, communityIdentifier, 'complaints')
  return rows.filter(({ accountId }) => accountId === caller.subject)
}

const ownComplaints = handle(complaints, (context, asked) => {
  const { world, caller, origin } = context
  const rows = complaintsFor(context, asked)
  const { items, pages } = paged(rows, asked, PER_PAGE, origin + complaints.path)
  const shown = items.map((row) => {
    const who = caller.system === 'wjdh' ? complainant(world, row) : undefined
    return { ...row, images: [...row.images], name: who?.name, phone: who?.phone }
  })
  return { complaints: shown, pages }
})

export const complaintHandlers = [create, ownComplaints]
