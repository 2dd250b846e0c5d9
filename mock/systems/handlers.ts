import type { Bound } from '../server/handler'
import { rentalHouseHandlers } from './rental/houses'
import { rentalMediaHandlers } from './rental/media'
import { rentalPaymentHandlers } from './rental/payments'
import { rentalUserHandlers } from './rental/users'
import { securityPeopleHandlers } from './security/people'
import { securityPlatformHandlers } from './security/platform'
import { authHandlers } from './weapp/auth'
import { communityHandlers } from './weapp/community'
import { communityOrderHandlers } from './weapp/community-orders'
import { formHandlers } from './weapp/form'
import { houseHandlers } from './weapp/houses'
import { placeHandlers } from './weapp/places'
import { profileHandlers } from './weapp/profile'
import { securityHandlers } from './weapp/security'
import { uploadHandlers } from './weapp/uploads'
import { wjdhAnnouncementHandlers } from './wjdh/announcements'
import { wjdhAuditHandlers } from './wjdh/audits'
import { wjdhComplaintHandlers } from './wjdh/complaints'
import { wjdhOrderHandlers } from './wjdh/orders'
import { wjdhPlatformHandlers } from './wjdh/platform'
import { wjdhRepairHandlers } from './wjdh/repairs'
import { structureHandlers } from './zhongmin/structures'
import { workOrderHandlers } from './zhongmin/work-orders'

/** One handler for every endpoint that the mock serves. */
export const handlers: readonly Bound[] = [
  ...authHandlers,
  ...placeHandlers,
  ...securityHandlers,
  ...uploadHandlers,
  ...profileHandlers,
  ...formHandlers,
  ...houseHandlers,
  ...securityPeopleHandlers,
  ...securityPlatformHandlers,
  ...wjdhPlatformHandlers,
  ...wjdhAuditHandlers,
  ...wjdhOrderHandlers,
  ...wjdhRepairHandlers,
  ...workOrderHandlers,
  ...structureHandlers,
  ...wjdhAnnouncementHandlers,
  ...wjdhComplaintHandlers,
  ...communityHandlers,
  ...communityOrderHandlers,
  ...rentalUserHandlers,
  ...rentalHouseHandlers,
  ...rentalMediaHandlers,
  ...rentalPaymentHandlers,
]
