import { complaintCategories, complaints, newComplaint } from '@/contract/weapp/complaints'
import { handle, type CallContext } from '../../server/handler'
import { addComplaint, complainant, complaintKinds } from '../../world/community/complaints'
import type { Complaint } from '../../world/community/rows'
import { paged } from '../paging'
import { communityOf } from '../wjdh/office'
import { requireModule } from './resident-community'

const PER_PAGE = 15

const nameOf = (kind: Complaint['kind']) => complaintKinds.find((row) => row.kind === kind)?.name

const categories = handle(complaintCategories, () =>
  complaintKinds.map(({ id, name }) => ({ id, name, anonymous: true, images: true })),
)

const create = handle(newComplaint, (context, { images = [], anonymous = false, categoryId, ...rest }) => {
  requireModule(context, rest.communityIdentifier, 'complaints')
  const kind = complaintKinds.find(({ id }) => id === categoryId)?.kind
  if (!kind) return context.fail('invalid', { message: '没有查找到该类别' })
  return addComplaint(context.world, { ...rest, kind, images, anonymous, accountId: context.caller.subject })
    .id
})

/** One's own for a resident; all of the community for a platform, which reads on when the module is off. */
function complaintsFor(context: CallContext<typeof complaints>, communityIdentifier: string): Complaint[] {
  const { caller, world } = context
  const rows = world.tables.complaints.where('community', communityIdentifier).reverse()
  if (caller.system === 'wjdh') {
    communityOf(context, communityIdentifier)
    return rows
  }
  requireModule(context, communityIdentifier, 'complaints')
  return rows.filter(({ accountId }) => accountId === caller.subject)
}

const list = handle(complaints, (context, { communityIdentifier, ...asked }) => {
  const { world, caller, origin } = context
  const rows = complaintsFor(context, communityIdentifier)
  const { items, pages } = paged(rows, asked, PER_PAGE, origin + complaints.path)
  const shown = items.map((row) => {
    const who = caller.system === 'wjdh' ? complainant(world, row) : undefined
    return {
      ...row,
      category: nameOf(row.kind),
      images: [...row.images],
      name: who?.name,
      phone: who?.phone,
    }
  })
  return { complaints: shown, pages }
})

export const complaintHandlers = [categories, create, list]
