import type { Announcement } from './rows'
import type { World } from '../world'

export type NewAnnouncement = Pick<Announcement, 'communityIdentifier' | 'title' | 'content'> &
  Partial<Pick<Announcement, 'order' | 'pinned' | 'open' | 'publisher' | 'logo' | 'images'>>

/** Publishes an announcement, with the defaults of wjdh 5.1. */
export function publish(world: World, announcement: NewAnnouncement): Announcement {
  const { announcements, communities } = world.tables
  const { order = 0, pinned = false, open = true, images = [], publisher, ...given } = announcement
  return announcements.put({
    ...given,
    order,
    pinned,
    open,
    images,
    publisher: publisher ?? `${communities.need(given.communityIdentifier).name}物业`,
    id: world.nextId(),
    createdAt: world.now(),
  })
}

const holds = ({ title, content }: Announcement, keyword: string) =>
  `${title}\n${content}`.toLowerCase().includes(keyword.toLowerCase())

/** The announcements that residents read, or those that contain the keyword: pinned ones first, then by weight, then the newest. */
export const publishedAnnouncements = (
  world: World,
  communityIdentifier: string,
  keyword = '',
): Announcement[] =>
  world.tables.announcements
    .where('community', communityIdentifier)
    .filter((row) => row.open && holds(row, keyword))
    .sort(
      (a, b) =>
        Number(b.pinned) - Number(a.pinned) || b.order - a.order || b.createdAt - a.createdAt || b.id - a.id,
    )
