import { newAnnouncement } from '@/contract/wjdh/announcements'
import { handle } from '../../server/handler'
import { publish } from '../../world/community/announcements'
import { managed } from './access'

const create = handle(newAnnouncement, (context, announcement) => {
  managed(context, announcement.communityIdentifier)
  return publish(context.world, announcement).id
})

export const wjdhAnnouncementHandlers = [create]
