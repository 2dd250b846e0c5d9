import { constant, ifReadable, object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import {
  failure,
  invalid,
  laravelRead,
  laravelWrite,
  moduleOff,
  numberSuccess,
  observed,
  textSuccess,
} from '../core/laravel'
import { rows } from '../core/rows'
import { communityId, enumeration, int, openly, phone, positive, text } from '../core/values'
import { idNumber } from '../core/id-number'
import { roles } from '../core/vocabulary'
import { isAboutAnother } from './form'
import { byOfferedKeys, offeredKeys } from './offered-keys'

// The household: who lives in a house, and what the owner allows them to do. No document has these calls (R42).

/**
 * 管理: what the owner can do about a member's right to manage the house: `allow` or `forbid` it. `manager` and `invite` are states and no
 * actions: the member is the owner, or has no account yet.
 */
export const managementSteps = enumeration({
  manager: [1, '管理员'],
  invite: [2, '邀请激活'],
  allow: [3, '授权管理'],
  forbid: [4, '禁用管理'],
})
/** 支付: what the owner can do about a member's right to see and pay the house's bills. */
export const paymentSteps = enumeration({ allow: [1, '授权支付'], forbid: [2, '禁用支付'] })
/** 解绑: the member can be unbound, or the property office is already deciding about it. */
export const unbindSteps = enumeration({ unbind: [1, '解绑'], underReview: [2, '解绑审核中'] })

const membership = { membershipId: wire('people_house_id', positive) } as const
const failures = {
  invalid,
  notFound: failure('没有查找到该住户', '没有查找到该条绑定数据'),
  notAllowed: failure('您没有权限这样做，请联系业主', '该用户没有管理该房屋的权限'),
} as const

/** Gives a member the right to manage the house, or takes it away if they have it. The response is the step that is possible afterwards. */
export const changeManagement = defineEndpoint({
  ...laravelRead,
  ...observed,
  id: 'weapp.changeManagement',
  method: 'PUT',
  path: '/api/v1/house/shouquan',
  section: '3.1.2',
  title: '授权或禁止成员管理房屋',
  kind: 'write',
  request: object({ ...membership, communityIdentifier: wire('community_identifier', communityId) }),
  response: ifReadable(openly(managementSteps.asLabel)),
  successBody: numberSuccess('修改成功'),
  failures,
  rulings: ['R31', 'R42'],
})

/**
 * Gives a member the right to see and pay the house's bills, or takes it away if they have it. The response is the step that is possible
 * afterwards.
 */
export const changePayment = defineEndpoint({
  ...laravelRead,
  ...observed,
  id: 'weapp.changePayment',
  method: 'PUT',
  path: '/api/v1/house/charge',
  section: '3.1.2',
  title: '授权或禁止成员缴费',
  kind: 'write',
  request: object(membership),
  response: ifReadable(openly(paymentSteps.asLabel)),
  successBody: numberSuccess('修改成功'),
  failures,
  rulings: ['R31', 'R42'],
})

/** Applies to unbind the caller or a member. The property office decides about it (业主解绑, 租客解绑, 家属解绑). */
export const unbind = defineEndpoint({
  ...laravelWrite,
  ...observed,
  id: 'weapp.unbind',
  method: 'DELETE',
  path: '/api/v1/house/shouquan',
  section: '3.1.2',
  title: '申请解绑',
  request: object(membership),
  successBody: textSuccess('已提交审核'),
  failures: { ...failures, underReview: failure('已申请解绑，请等待物业审核', '该条绑定正在解绑审核中') },
  rulings: ['R42'],
})

/** Removes a house that the caller has left from the caller's list. */
export const removeHouse = defineEndpoint({
  ...laravelWrite,
  ...observed,
  id: 'weapp.removeHouse',
  method: 'DELETE',
  path: '/api/v1/user/houseList',
  section: '3.1.1',
  title: '删除已解绑的房屋',
  request: object(membership),
  successBody: textSuccess('已删除'),
  failures: { invalid, notFound: failure('没有查找到该房屋', '没有查找到该条已解绑的数据') },
  rulings: ['R42'],
})

/** The houses to which the caller may add members (right `manage`), or whose bills the caller may pay (`pay`). */
export const managedHouses = defineEndpoint({
  ...laravelRead,
  ...observed,
  id: 'weapp.managedHouses',
  path: '/api/v1/user/manager/houseList',
  section: '3.1.1',
  title: '可管理的房屋',
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
  /** Code 2 means that there is none. */
  success: ({ code }) => code === 0 || code === 2,
  successBody: numberSuccess('成功获取房屋'),
  failures: { invalid },
  rulings: ['R26', 'R42'],
})

const member = {
  name: wire('name', text(30), '姓名'),
  phone: wire('phone', phone, '手机号'),
  idNumber: wire('idcard', idNumber, '身份证号'),
  photo: optional(text(1000)),
  job: optional(text(200)),
  company: optional(text(50)),
  /** The wire calls it a house; it is the caller's membership in that house. */
  membershipId: wire('house_id', positive, '房屋'),
  communityIdentifier: wire('community_identifier', communityId, '小区'),
  /** 0 means somebody other than the caller. */
  who: constant(0),
  /** 1 means that the member joins the owner. */
  ownerChoice: wire('choice', constant(1)),
} as const

/** Adds a relative or a tenant to a house that the caller manages; the property office decides. Another person's data (R25). */
export const addMember = defineEndpoint({
  ...laravelWrite,
  ...observed,
  id: 'weapp.addMember',
  path: '/api/v1/weapp/yibiaosanshi',
  section: '2.4.1',
  title: '为家人或租客录入',
  request: object({ ...member, role: wire('role', roles.asNumber, '角色'), keys: offeredKeys }),
  successBody: textSuccess('已提交审核'),
  failures: {
    invalid,
    notAllowed: failures.notAllowed,
    alreadyApplied: failure('该住户的申请正在审核，请等待', '该住户的申请正在审核'),
    alreadyMember: failure('该住户已在这套房屋里', '该住户已绑定该房屋'),
    moduleOff,
  },
  rulings: ['R25', 'R42'],
  matchesBody: isAboutAnother,
  forms: {
    '2021-02': {
      request: byOfferedKeys(
        object({ ...member, role: wire('role', roles.asLabel, '角色'), keys: offeredKeys }),
      ),
    },
  },
})
