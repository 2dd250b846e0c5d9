import { newAnnouncement } from '@/contract/wjdh/announcements'
import { handle } from '../../server/handler'
import { publish } from '../../world/community/announcements'
import { communityOf } from './office'

const create = handle(newAnnouncement, (context, announcement) => {
  communityOf(context, announcement.communityIdentifier)
  return publish(context.world, announcement).id
})

export const wjdhAnnouncementHandlers = [create]
