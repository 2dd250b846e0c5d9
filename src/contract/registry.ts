import type { EndpointSpec } from './core/endpoint'
import * as rentalHouses from './rental/houses'
import * as rentalInvitations from './rental/invitations'
import * as rentalMedia from './rental/media'
import * as rentalPayments from './rental/payments'
import * as rentalPreorders from './rental/preorders'
import * as rentalSearch from './rental/search'
import * as rentalSignIn from './rental/sign-in'
import * as rentalUsers from './rental/users'
import * as securityModules from './security/modules'
import * as securityPayments from './security/payments'
import * as securityPeople from './security/people'
import * as securityToken from './security/token'
import * as announcement from './weapp/announcement'
import * as announcements from './weapp/announcements'
import * as application from './weapp/application'
import * as auth from './weapp/auth'
import * as complaints from './weapp/complaints'
import * as consents from './weapp/consents'
import * as district from './weapp/district'
import * as activation from './weapp/activation'
import * as form from './weapp/form'
import * as houseDetail from './weapp/house-detail'
import * as houses from './weapp/houses'
import * as household from './weapp/household'
import * as occupations from './weapp/occupations'
import * as openid from './weapp/openid'
import * as options from './weapp/options'
import * as weappOrder from './weapp/order'
import * as weappOrders from './weapp/orders'
import * as own from './weapp/own'
import * as payments from './weapp/payments'
import * as personalData from './weapp/personal-data'
import * as places from './weapp/places'
import * as profile from './weapp/profile'
import * as weappRepairs from './weapp/repairs'
import * as token from './weapp/token'
import * as uploads from './weapp/uploads'
import * as verification from './weapp/verification'
import * as wechatSignIn from './weapp/wechat-sign-in'
import * as access from './wjdh/access'
import * as wjdhAnnouncements from './wjdh/announcements'
import * as audits from './wjdh/audits'
import * as wjdhComplaints from './wjdh/complaints'
import * as modules from './wjdh/modules'
import * as orders from './wjdh/orders'
import * as repairs from './wjdh/repairs'
import * as rating from './zhongmin/rating'
import * as structures from './zhongmin/structures'
import * as workOrderList from './zhongmin/work-order-list'
import * as workOrders from './zhongmin/work-orders'

const isEndpoint = (value: unknown): value is EndpointSpec =>
  typeof value === 'object' && value !== null && 'id' in value && 'method' in value

/** Every endpoint of every system. For the mock, the docs and the tests; the app imports the ones it calls. */
export const registry: readonly EndpointSpec[] = [
  auth,
  token,
  wechatSignIn,
  places,
  district,
  verification,
  uploads,
  profile,
  consents,
  personalData,
  form,
  household,
  activation,
  options,
  occupations,
  own,
  houses,
  houseDetail,
  application,
  securityPeople,
  securityToken,
  securityPayments,
  securityModules,
  access,
  modules,
  audits,
  orders,
  repairs,
  wjdhAnnouncements,
  workOrderList,
  workOrders,
  structures,
  rating,
  weappOrders,
  weappOrder,
  weappRepairs,
  payments,
  announcements,
  announcement,
  complaints,
  wjdhComplaints,
  openid,
  rentalSignIn,
  rentalUsers,
  rentalHouses,
  rentalMedia,
  rentalInvitations,
  rentalSearch,
  rentalPayments,
  rentalPreorders,
]
  .flatMap((subject) => Object.values(subject as Record<string, unknown>))
  .filter(isEndpoint)
