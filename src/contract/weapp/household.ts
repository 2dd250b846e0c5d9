import { constant, ifReadable, nothing, object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import { communityId, enumeration, int, openly, phone, positive, text } from '../core/values'
import { idNumber } from '../core/id-number'
import { roles } from '../core/vocabulary'
import { answered, failure, invalid, moduleOff } from '../wjdh/call'
import { done, residentCall } from './call'
import { isAboutAnother } from './form'

// The household: who lives in a house, and what the owner lets them do. No document has these calls (R42).

const observed = { ...residentCall, extension: true, observed: true } as const

/** 管理: what can be done about a member's right to manage the house; `manager` and `invite` are how it stands. */
export const managementSteps = enumeration({
  manager: [1, '管理员'],
  invite: [2, '邀请激活'],
  allow: [3, '授权管理'],
  forbid: [4, '禁用管理'],
})
/** 支付: the same about seeing and paying the house's bills. */
export const paymentSteps = enumeration({ allow: [1, '授权支付'], forbid: [2, '禁用支付'] })
export const unbindSteps = enumeration({ unbind: [1, '解绑'], underReview: [2, '解绑审核中'] })

const membership = { membershipId: wire('people_house_id', positive) } as const
const failures = {
  invalid,
  notFound: failure('没有查找到该住户', '没有查找到该条绑定数据'),
  notAllowed: failure('您没有权限这样做，请联系业主', '该用户没有管理该房屋的权限'),
} as const

/** Lets a member manage the house, or no more: each call turns it round. Gives the step that is possible then. */
export const changeManagement = defineEndpoint({
  ...observed,
  id: 'weapp.changeManagement',
  method: 'PUT',
  path: '/api/v1/house/shouquan',
  section: '3.1.2',
  title: '授权或禁止成员管理房屋',
  kind: 'write',
  request: object({ ...membership, communityIdentifier: wire('community_identifier', communityId) }),
  response: ifReadable(openly(managementSteps.asLabel)),
  responseIn: 'data',
  successBody: answered('修改成功'),
  failures,
  rulings: ['R31', 'R42'],
})

/** Lets a member see and pay the house's bills, or no more, in the same way. */
export const changePayment = defineEndpoint({
  ...observed,
  id: 'weapp.changePayment',
  method: 'PUT',
  path: '/api/v1/house/charge',
  section: '3.1.2',
  title: '授权或禁止成员缴费',
  kind: 'write',
  request: object(membership),
  response: ifReadable(openly(paymentSteps.asLabel)),
  responseIn: 'data',
  successBody: answered('修改成功'),
  failures,
  rulings: ['R31', 'R42'],
})

/** Asks to unbind oneself or a member. It ends with the property office's decision (业主解绑, 租客解绑, 家属解绑). */
export const unbind = defineEndpoint({
  ...observed,
  id: 'weapp.unbind',
  method: 'DELETE',
  path: '/api/v1/house/shouquan',
  section: '3.1.2',
  title: '申请解绑',
  kind: 'write',
  request: object(membership),
  response: nothing,
  responseIn: 'body',
  successBody: done('已提交审核'),
  failures: { ...failures, underReview: failure('已申请解绑，请等待物业审核', '该条绑定正在解绑审核中') },
  rulings: ['R42'],
})

/** Takes a house that one has left out of one's list. */
export const removeHouse = defineEndpoint({
  ...observed,
  id: 'weapp.removeHouse',
  method: 'DELETE',
  path: '/api/v1/user/houseList',
  section: '3.1.1',
  title: '删除已解绑的房屋',
  kind: 'write',
  request: object(membership),
  response: nothing,
  responseIn: 'body',
  successBody: done('已删除'),
  failures: { invalid, notFound: failure('没有查找到该房屋', '没有查找到该条已解绑的数据') },
  rulings: ['R42'],
})

/** The houses for which one may add members (`shouquan`), or whose bills one may pay (`charge`). */
export const managedHouses = defineEndpoint({
  ...observed,
  id: 'weapp.managedHouses',
  path: '/api/v1/user/manager/houseList',
  section: '3.1.1',
  title: '可管理的房屋',
  kind: 'read',
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    right: wire('type', enumeration({ manage: [1, 'shouquan'], pay: [2, 'charge'] }).asLabel),
  }),
  response: rows(
    object({
      ...membership,
      introduction: text(),
      communityIdentifier: wire('community_identifier', ifReadable(communityId)),
      buildingNumber: wire('building_number', ifReadable(int)),
      unitNumber: wire('unit_number', ifReadable(int)),
      floorNumber: wire('floor_number', ifReadable(int)),
      houseNumber: wire('house_number', ifReadable(int)),
    }),
  ),
  responseIn: 'data',
  /** 2: there is none. */
  success: ({ code }) => code === 0 || code === 2,
  successBody: answered('成功获取房屋'),
  failures: { invalid },
  rulings: ['R26', 'R42'],
})

const member = {
  name: wire('name', text(30), '姓名'),
  phone: wire('phone', phone, '手机号'),
  idNumber: wire('idcard', idNumber, '身份证号'),
  photo: optional(text(1000)),
  job: optional(text(50)),
  company: optional(text(50)),
  /** Called a house, and it is the membership by which the caller manages it. */
  membershipId: wire('house_id', positive, '房屋'),
  communityIdentifier: wire('community_identifier', communityId, '小区'),
  /** Somebody else than the caller. */
  who: constant(0),
  /** With the owner. */
  ownerChoice: wire('choice', constant(1)),
} as const

/** Enters a relative or a tenant into a house that one manages; the property office decides. About another person (R25). */
export const addMember = defineEndpoint({
  ...observed,
  id: 'weapp.addMember',
  path: '/api/v1/weapp/yibiaosanshi',
  section: '2.4.1',
  title: '为家人或租客录入',
  kind: 'write',
  request: object({ ...member, role: wire('role', roles.asNumber, '角色') }),
  response: nothing,
  responseIn: 'body',
  successBody: done('已提交审核'),
  failures: {
    invalid,
    notAllowed: failures.notAllowed,
    alreadyApplied: failure('该住户的申请正在审核，请等待', '该住户的申请正在审核'),
    alreadyMember: failure('该住户已在这套房屋里', '该住户已绑定该房屋'),
    moduleOff,
  },
  rulings: ['R25', 'R42'],
  matchesBody: isAboutAnother,
  forms: { '2021-02': { request: object({ ...member, role: wire('role', roles.asLabel, '角色') }) } },
})
