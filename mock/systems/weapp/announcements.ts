import { announcements } from '@/contract/weapp/announcements'
import { announcement } from '@/contract/weapp/announcement'
import { handle } from '../../server/handler'
import { publishedAnnouncements } from '../../world/community/announcements'
import { isModuleOn } from '../../world/community/modules'
import type { Announcement } from '../../world/community/rows'
import { paged } from '../paging'
import { requireModule } from './resident-community'

const PER_PAGE = 15

/** A picture that is kept here has a path only. */
const urlOf = (origin: string) => (image: string) => (image.startsWith('/') ? origin + image : image)

const logoOf = (origin: string, { logo }: Announcement) => logo && urlOf(origin)(logo)

const list = handle(announcements, (context, { communityIdentifier, keyword = '', ...asked }) => {
  requireModule(context, communityIdentifier, 'announcements')
  const { world, origin } = context
  const rows = publishedAnnouncements(world, communityIdentifier, keyword)
  const { items, pages } = paged(rows, asked, PER_PAGE, origin + announcements.path)
  return { announcements: items.map((row) => ({ ...row, logo: logoOf(origin, row) })), ...pages }
})

const detail = handle(announcement, ({ world, fail, origin }, { id }) => {
  const row = world.tables.announcements.get(id)
  if (!row?.open) return fail('notFound')
  if (!isModuleOn(world, row.communityIdentifier, 'announcements')) return fail('moduleOff')
  return { ...row, logo: logoOf(origin, row), images: row.images.map(urlOf(origin)) }
})

export const announcementHandlers = [list, detail]
