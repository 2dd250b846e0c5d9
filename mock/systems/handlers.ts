import type { Handler } from '../server/handler'
import { rentalHouseHandlers } from './rental/houses'
import { rentalMediaHandlers } from './rental/media'
import { rentalPaymentHandlers } from './rental/payments'
import { rentalPreorderHandlers } from './rental/preorders'
import { rentalSearchHandlers } from './rental/search'
import { rentalUserHandlers } from './rental/users'
import { securityModuleHandlers } from './security/modules'
import { securityPaymentHandlers } from './security/payments'
import { securityPeopleHandlers } from './security/people'
import { securityTokenHandlers } from './security/token'
import { announcementHandlers } from './weapp/announcements'
import { authHandlers } from './weapp/auth'
import { complaintHandlers } from './weapp/complaints'
import { formHandlers } from './weapp/form'
import { householdHandlers } from './weapp/household'
import { houseHandlers } from './weapp/houses'
import { occupationHandlers } from './weapp/occupations'
import { openidHandlers } from './weapp/openid'
import { optionHandlers } from './weapp/options'
import { orderHandlers } from './weapp/orders'
import { ownHandlers } from './weapp/own'
import { paymentHandlers } from './weapp/payments'
import { personalDataHandlers } from './weapp/personal-data'
import { placeHandlers } from './weapp/places'
import { profileHandlers } from './weapp/profile'
import { residentRepairHandlers } from './weapp/repairs'
import { uploadHandlers } from './weapp/uploads'
import { verificationHandlers } from './weapp/verification'
import { wjdhAccessHandlers } from './wjdh/access'
import { wjdhAnnouncementHandlers } from './wjdh/announcements'
import { wjdhAuditHandlers } from './wjdh/audits'
import { wjdhComplaintHandlers } from './wjdh/complaints'
import { wjdhModuleHandlers } from './wjdh/modules'
import { wjdhOrderHandlers } from './wjdh/orders'
import { wjdhRepairHandlers } from './wjdh/repairs'
import { ratingHandlers } from './zhongmin/rating'
import { structureHandlers } from './zhongmin/structures'
import { workOrderHandlers } from './zhongmin/work-orders'

/** One handler for every endpoint that the mock serves. A test compares them with the contract's registry. */
export const handlers: readonly Handler[] = [
  ...rentalHouseHandlers,
  ...rentalMediaHandlers,
  ...rentalPaymentHandlers,
  ...rentalPreorderHandlers,
  ...rentalSearchHandlers,
  ...rentalUserHandlers,
  ...securityModuleHandlers,
  ...securityPaymentHandlers,
  ...securityPeopleHandlers,
  ...securityTokenHandlers,
  ...announcementHandlers,
  ...authHandlers,
  ...complaintHandlers,
  ...householdHandlers,
  ...formHandlers,
  ...occupationHandlers,
  ...optionHandlers,
  ...orderHandlers,
  ...ownHandlers,
  ...houseHandlers,
  ...openidHandlers,
  ...paymentHandlers,
  ...personalDataHandlers,
  ...placeHandlers,
  ...profileHandlers,
  ...residentRepairHandlers,
  ...uploadHandlers,
  ...verificationHandlers,
  ...wjdhAccessHandlers,
  ...wjdhAnnouncementHandlers,
  ...wjdhAuditHandlers,
  ...wjdhComplaintHandlers,
  ...wjdhModuleHandlers,
  ...wjdhOrderHandlers,
  ...wjdhRepairHandlers,
  ...ratingHandlers,
  ...structureHandlers,
  ...workOrderHandlers,
]
