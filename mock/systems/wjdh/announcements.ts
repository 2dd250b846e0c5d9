import { newAnnouncement } from '@/contract/wjdh/announcements'
import { handle } from '../../bind/handler'
import { publish } from '../../world/announcements'
import { managed } from './access'

const create = handle(newAnnouncement, (context, announcement) => {
  managed(context, announcement.communityIdentifier)
  return publish(context.world, announcement).id
})

export const wjdhAnnouncementHandlers = [create]
