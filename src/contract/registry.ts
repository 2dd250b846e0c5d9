import type { EndpointSpec } from './core/endpoint'
import * as rentalHouses from './rental/houses'
import * as rentalMedia from './rental/media'
import * as rentalPayments from './rental/payments'
import * as rentalSearch from './rental/search'
import * as rentalUsers from './rental/users'
import * as people from './security/people'
import * as platform from './security/platform'
import * as auth from './weapp/auth'
import * as community from './weapp/community'
import * as form from './weapp/form'
import * as houses from './weapp/houses'
import * as places from './weapp/places'
import * as profile from './weapp/profile'
import * as security from './weapp/security'
import * as uploads from './weapp/uploads'
import * as announcements from './wjdh/announcements'
import * as audits from './wjdh/audits'
import * as orders from './wjdh/orders'
import * as wjdhPlatform from './wjdh/platform'
import * as repairs from './wjdh/repairs'
import * as rating from './zhongmin/rating'
import * as workOrders from './zhongmin/work-orders'

const isEndpoint = (value: unknown): value is EndpointSpec =>
  typeof value === 'object' && value !== null && 'id' in value && 'method' in value

/** Every endpoint of every system. For the mock, the docs and the tests; the app imports the ones it calls. */
export const registry: readonly EndpointSpec[] = [
  auth,
  places,
  security,
  uploads,
  profile,
  form,
  houses,
  people,
  platform,
  wjdhPlatform,
  audits,
  orders,
  repairs,
  announcements,
  workOrders,
  rating,
  community,
  rentalUsers,
  rentalHouses,
  rentalMedia,
  rentalSearch,
  rentalPayments,
]
  .flatMap((chapter) => Object.values(chapter as Record<string, unknown>))
  .filter(isEndpoint)
