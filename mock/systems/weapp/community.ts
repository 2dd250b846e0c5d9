import type { Input } from '@/contract/core/endpoint'
import type { Module } from '@/contract/core/vocabulary'
import { announcement, announcements } from '@/contract/weapp/announcements'
import { complaints, newComplaint } from '@/contract/weapp/complaints'
import { openid } from '@/contract/weapp/openid'
import { handle, type Context } from '../../server/handler'
import { redeemWxCode } from '../../world/people/accounts'
import { openAnnouncements } from '../../world/community/announcements'
import type { Announcement, Complaint } from '../../world/community-rows'
import { complain, complainant } from '../../world/community/complaints'
import { isModuleOn } from '../../world/community/modules'
import type { World } from '../../world/world'
import { paged } from '../paging'
import { managed } from '../wjdh/access'

const PER_PAGE = 15

interface ResidentCall {
  readonly world: World
  readonly fail: (name: 'noCommunity' | 'moduleOff') => never
}

/** A community whose module is on. */
function opened({ world, fail }: ResidentCall, communityIdentifier: number, module: Module): void {
  if (!world.tables.communities.get(communityIdentifier)) fail('noCommunity')
  if (!isModuleOn(world, communityIdentifier, module)) fail('moduleOff')
}

/** A picture that is kept here has a path only. */
const addressOf = (origin: string) => (image: string) => (image.startsWith('/') ? origin + image : image)

const logoOf = (origin: string, { logo }: Announcement) => logo && addressOf(origin)(logo)

const list = handle(announcements, (context, { communityIdentifier, keyword = '', ...asked }) => {
  opened(context, communityIdentifier, 'announcements')
  const { world, origin } = context
  const rows = openAnnouncements(world, communityIdentifier, keyword)
  const { items, pages } = paged(rows, asked, PER_PAGE, origin + announcements.path)
  return { announcements: items.map((row) => ({ ...row, logo: logoOf(origin, row) })), pages }
})

const detail = handle(announcement, ({ world, fail, origin }, { id }) => {
  const row = world.tables.announcements.get(id)
  if (!row?.open) return fail('notFound')
  if (!isModuleOn(world, row.communityIdentifier, 'announcements')) return fail('moduleOff')
  return { ...row, logo: logoOf(origin, row), images: row.images.map(addressOf(origin)) }
})

const create = handle(newComplaint, (context, { images = [], ...complaint }) => {
  opened(context, complaint.communityIdentifier, 'complaints')
  return complain(context.world, { ...complaint, images, accountId: context.caller.subject }).id
})

/** One's own for a resident; all of the community for a platform, which reads on when the module is off. */
function complaintsFor(
  context: Context<typeof complaints>,
  { communityIdentifier, id }: Input<typeof complaints>,
): Complaint[] {
  const { caller, world } = context
  const all = world.tables.complaints.where('community', communityIdentifier).reverse()
  const rows = id === undefined ? all : all.filter((row) => row.id === id)
  if (caller.system === 'wjdh') {
    managed(context, communityIdentifier)
    return rows
  }
  opened(context, communityIdentifier, 'complaints')
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

const exchange = handle(openid, ({ world, fail }, { wxCode }) => {
  const found = redeemWxCode(world, wxCode)
  return found === undefined ? fail('badWxCode') : { openid: found }
})

export const communityHandlers = [list, detail, create, ownComplaints, exchange]
