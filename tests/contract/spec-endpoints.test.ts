import { readFileSync } from 'node:fs'
import { registry } from '@/contract/registry'
import { handlers } from '~mock/systems/handlers'
import { cases } from '../api/endpoints/cases'

/** The endpoints of the specification: id, method and path. R14 gave bindMoreHouses its path. */
const DOCUMENTED = [
  'weapp.sendCode POST /api/v1/verificationCodes/phone',
  'weapp.register POST /api/v1/weapp/users',
  'weapp.loginByPhone POST /api/v1/weapp/athorizations/phone',
  'weapp.loginByPassword POST /api/v1/weapp/authorizations',
  'weapp.loginByWxCode POST /api/v1/weapp/authorizations',
  'weapp.refreshToken PUT /api/v1/authorizations/current',
  'weapp.communities POST /api/v1/communities',
  'weapp.buildings POST /api/v1/buildings',
  'weapp.units POST /api/v1/units',
  'weapp.floors POST /api/v1/floors',
  'weapp.houses POST /api/v1/houses',
  'weapp.securityPhone POST /api/v1/security/phone',
  'weapp.houseOwner POST /api/v1/security/yezhu',
  'weapp.verifyOwnerCode POST /api/v1/security/yezhu-code',
  'weapp.facePhoto POST /api/v1/people/photo',
  'weapp.idCardPhoto POST /api/v1/idcard/photo',
  'weapp.submitForm POST /api/v1/weapp/yibiaosanshi',
  'weapp.myHouses POST /api/v1/user/housesList',
  'weapp.houseDetail POST /api/v1/house/detail',

  'wjdh.secret POST /api/v1/wjdh/secret',
  'wjdh.auditList POST /api/v1/wjdh/shenheList',
  'wjdh.audit POST /api/v1/wjdh/shenhe',
  'wjdh.decideAudit PUT /api/v1/wjdh/shenhe',
  'wjdh.newOrder POST /api/v1/order/new',
  'wjdh.orderList POST /api/v1/order/list',
  'wjdh.modules POST /api/v1/wjdh/modules',
  'wjdh.setModule PUT /api/v1/wjdh/module',
  'wjdh.repairList POST /api/v1/wjdh/repair/list',
  'wjdh.repair POST /api/v1/repair',
  'wjdh.updateRepair PUT /api/v1/repair',
  'wjdh.newAnnouncement POST /api/v1/announcement/new',

  'security.token POST /security-platform/token',
  'security.personByPhone POST /security-platform/v1/person',
  'security.person POST /security-platform/person',
  'security.houseOwner POST /security-platform/owner',
  'security.paymentNotice POST /security-platform/payment',
  'security.moduleStates POST /security-platform/modules',

  'zhongmin.list GET /api/v1/incident_requests',
  'zhongmin.categories GET /api/v1/incident_requests/categories',
  'zhongmin.create POST /api/v1/incident_requests',
  'zhongmin.show GET /api/v1/incident_requests/show',
  'zhongmin.nodes GET /api/v1/structures/cascade_nodes',
  'zhongmin.act PUT /api/v1/incident_requests/:id',
  'zhongmin.payParts GET /api/v1/incident_requests/pay_parts',

  'rental.wxFetchUserinfo GET /wx_fetch_userinfo',
  'rental.createUserinfo POST /create_userinfo',
  'rental.userIdentification POST /user_identification',
  'rental.houseIdentification POST /house_identification',
  'rental.houseCreate POST /house_create',
  'rental.houseRelease POST /house_release',
  'rental.myHouseList POST /my_house_list',
  'rental.updateHouseInfo POST /update_house_info',
  'rental.pulloffHouse POST /pulloff_house',
  'rental.deleteHouseInfo POST /delete_house_info',
  'rental.updateHousePhoto POST /update_house_photo',
  'rental.createHousePhoto POST /create_house_photo',
  'rental.updateHouseVideo POST /update_house_video',
  'rental.createHouseVideo POST /create_house_video',
  'rental.searchHouse POST /search_house',
  'rental.getcode GET /invitation/getcode',
  'rental.setcode GET /invitation/setcode',
  'rental.createPreorder POST /order/create_preorder',
  'rental.getPreorderPaymenturl POST /order/get_preorder_paymenturl',
  'rental.getAuthUrl POST /payment/ali/get_auth_url',
  'rental.bindingStatus POST /payment/ali/binding_status',
  'rental.zhima POST /payment/ali/zhima',
  'rental.payToCustomer POST /payment/ali/pay_to_customer',
]

const EXTENSIONS = [
  'weapp.bindMoreHouses POST /api/v1/weapp/houses',
  'weapp.payOrder POST /api/v1/weapp/payment',
  'weapp.orders POST /api/v1/orders/list',
  'weapp.order POST /api/v1/order',
  'weapp.payments POST /api/v1/payments/list',
  'weapp.announcements POST /api/v1/announcements/list',
  'weapp.announcement POST /api/v1/announcement',
  'weapp.complaintCategories POST /api/v1/suggestion/initial',
  'weapp.newComplaint POST /api/v1/suggestion/new',
  'weapp.complaints POST /api/v1/suggestions/list',
  'wjdh.updateComplaint PUT /api/v1/complaint',
  'weapp.application POST /api/v1/shenhe/detail',
  'weapp.cancelApplication DELETE /api/v1/shenhe/detail',
  'weapp.newRepair POST /api/v1/repair/new',
  'weapp.repairs POST /api/v1/repair/list',
  'weapp.changeManagement PUT /api/v1/house/shouquan',
  'weapp.changePayment PUT /api/v1/house/charge',
  'weapp.unbind DELETE /api/v1/house/shouquan',
  'weapp.removeHouse DELETE /api/v1/user/houseList',
  'weapp.managedHouses POST /api/v1/user/manager/houseList',
  'weapp.addMember POST /api/v1/weapp/yibiaosanshi',
  'weapp.activate POST /api/v1/people/jihuo',
  'weapp.logout DELETE /api/v1/authorizations/current',
  'weapp.openid POST /api/v1/weapp/code',
  'weapp.initialize POST /api/v1/weapp/initialize',
  'weapp.permissions POST /api/v1/people/permissions',
  'weapp.myCommunities POST /api/v1/myCommunities',
  'weapp.district POST /api/v1/district',
  'weapp.industries POST /api/v1/industries',
  'weapp.smallIndustries POST /api/v1/smallindustries',
  'weapp.jobs POST /api/v1/jobs',
  'weapp.signInByWechatPhone POST /api/v1/weapp/users',
  'weapp.signInByOwnPhone POST /api/v1/weapp/users',
  'weapp.profile POST /api/v1/user/profile',
  'weapp.picture POST /api/v1/picture',
  'weapp.personalData POST /api/v1/user/data',
  'weapp.correctPerson POST /api/v1/user/corrections',
  'weapp.consents POST /api/v1/user/consents/list',
  'weapp.recordConsent POST /api/v1/user/consents',
  'weapp.deleteAccount POST /api/v1/user/cancel',
  'rental.houseDetail GET /house_detail',
  'rental.me GET /fetch_userinfo',
  'rental.preorders GET /order/preorders',
  'zhongmin.rate POST /api/v1/incident_requests/:id/rating',
  'zhongmin.actByStatus POST /api/v1/incident_requests/status',
]

const named = (extension: boolean) =>
  registry
    .filter((endpoint) => (endpoint.extension ?? false) === extension)
    .map(({ id, method, path }) => `${id} ${method} ${path}`)
    .sort()

const ids = registry.map(({ id }) => id).sort()

test('规格列出的每个接口恰好有一条约定，方法和地址一致，没有多的', () => {
  expect(named(false)).toEqual([...DOCUMENTED].sort())
})

test('规格列出的每个扩展接口恰好有一条约定，都标明是扩展', () => {
  expect(named(true)).toEqual([...EXTENSIONS].sort())
})

test('每条约定恰好有一个处理器', () => {
  expect(handlers.map(({ endpoint }) => endpoint.id).sort()).toEqual(ids)
})

test('每条约定恰好有一个客户端测试', () => {
  expect(cases.map(({ endpoint }) => endpoint.id).sort()).toEqual(ids)
})

test('README列出每个扩展接口，真正的后端照着补', () => {
  const readme = readFileSync('README.md', 'utf8')
  const missing = EXTENSIONS.filter((line) => {
    const [id = '', method, path] = line.split(' ')
    return !(readme.includes(id) && readme.includes(`${method} ${path}`))
  })
  expect(missing).toEqual([])
})
