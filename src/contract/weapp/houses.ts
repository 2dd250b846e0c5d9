import { wire, nothing, object, optional } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import { anyText, communityNumber, int, positive, text, timestampWords } from '../core/values'
import { applicationStates, roles } from '../core/vocabulary'

const failure = (msg: string, message: string) => ({ body: { code: '1', token_expired: '1', msg, message } })
const invalid = failure('服务器开小差，请重试', '请求参数不正确')

/** Houses (with `houseId`) and applications (with `applicationId`) in one list. */
export const myHouses = defineEndpoint({
  id: 'weapp.myHouses',
  method: 'POST',
  path: '/api/v1/user/housesList',
  section: '3.1.1',
  title: '绑定房屋列表',
  access: 'session',
  kind: 'read',
  encoding: 'json',
  request: object({}),
  response: rows(
    object({
      houseId: wire('house_id', optional(positive)),
      applicationId: wire('shenhe_id', optional(positive)),
      state: wire('status', applicationStates.asNumber),
      role: optional(roles.asText),
      /** Shown when there, else the table's word: they differ (R9). */
      roleName: wire('role_name', optional(text())),
      introduction: text(),
      action: optional(text()),
      withoutAccount: wire('not_register', optional(int)),
      /** Not in 3.1.1: the reason of a refusal, named as in wjdh 1.2.2. */
      refuseReason: wire('shenhe_refuse_reason', optional(anyText)),
      /** Not in 3.1.1: the five numbers of a bound house, by which all other systems know it. */
      communityIdentifier: wire('community_identifier', optional(communityNumber)),
      buildingNumber: wire('building_number', optional(int)),
      unitNumber: wire('unit_number', optional(int)),
      floorNumber: wire('floor_number', optional(int)),
      houseNumber: wire('house_number', optional(int)),
      /** Not in 3.1.1: when the application was made, named as in wjdh 1.2.2. */
      createdAt: wire('created_at', optional(timestampWords)),
    }),
  ),
  responseIn: 'data',
  successBody: {
    code: '0',
    token_expired: '1',
    msg: '成功获取用户一标三实列表',
    message: '成功获取用户一标三实列表',
  },
  failures: {},
  rulings: ['R1', 'R9', 'R10'],
})

const member = object({ name: anyText, role: anyText })

/** R13: the fields stand under `data`, as in the example. Words are for showing only. */
export const houseDetail = defineEndpoint({
  id: 'weapp.houseDetail',
  method: 'POST',
  path: '/api/v1/house/detail',
  section: '3.1.2',
  title: '房屋详情页',
  access: 'session',
  kind: 'read',
  encoding: 'json',
  request: object({ houseId: wire('id', positive), role: roles.asNumber }),
  response: object({
    introduction: text(),
    houseType: wire('house_type', anyText),
    use: anyText,
    ownership: wire('xingzhi', anyText),
    state: wire('status', anyText),
    occupantType: wire('zhuhuleixing', anyText),
    bound: wire('yibangding', rows(member)),
    unbound: wire(
      'weibangding',
      rows(
        object({ introduction: anyText, state: wire('status', applicationStates.asLabel), type: anyText }),
      ),
    ),
    withAccount: wire('yijihuo', rows(member)),
    withoutAccount: wire('weijihuo', rows(member)),
  }),
  responseIn: 'data',
  successBody: { code: '0', token_expired: '1', msg: '成功获取房屋信息', message: '成功获取房屋信息' },
  failures: {
    invalid,
    /** Not in the documents: a house the caller is no member of. */
    notMember: failure('您未绑定该房屋', '该用户没有绑定该房屋'),
  },
  rulings: ['R1', 'R13'],
})

export const cancelAudit = defineEndpoint({
  id: 'weapp.cancelAudit',
  method: 'POST',
  path: '/api/v1/user/shenhe/cancel',
  section: '3.1.1',
  title: '撤回待审核的申请',
  access: 'session',
  kind: 'write',
  encoding: 'json',
  request: object({ applicationId: wire('id', positive) }),
  response: nothing,
  responseIn: 'body',
  successBody: { code: '0', token_expired: '1', msg: '已撤回申请', message: '已撤回申请' },
  failures: {
    invalid,
    notFound: failure('没有查找到该申请', '没有查找到该条审核数据'),
    decided: failure('该申请已审核，不能撤回', '该条审核已处理'),
  },
  rulings: [],
  extension: true,
})
