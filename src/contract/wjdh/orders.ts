import { ifReadable, wire, nullable, object, optional } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { laravelRead, moduleOff, noCommunity, noPermission, pages, paging } from '../core/laravel'
import { yuanNumber, yuanWords } from '../core/money'
import { rows } from '../core/rows'
import {
  anyText,
  communityId,
  enumeration,
  flag,
  idNumber,
  int,
  openly,
  phone,
  positive,
  text,
} from '../core/values'
import { jsonPairs, quotedPairs } from './pairs'
import { payerRequest } from './payers'

export const paidStates = enumeration({ unpaid: [0, '未付款'], paid: [1, '已付款'] })
export const billStates = enumeration({ closed: [0, '已关闭'], open: [1, '进行中'] })

/** A failure of chapter 2.1, whose codes are numbers. */
const numberFailure = (code: number, msg: string, message: string, marker?: string) => ({
  body: { code, token_expired: 1, msg, message },
  marker,
})

/** A failure that all chapters share, as chapter 2.1 writes it. `more` are fields that the call sends in failures as well. */
const ordersFailure = (
  {
    body,
    marker,
  }: { readonly body: { readonly msg: string; readonly message: string }; readonly marker?: string },
  more: Readonly<Record<string, unknown>> = {},
) => ({ body: { ...numberFailure(1, body.msg, body.message).body, ...more }, marker })

const EMPTY_LIST = { data: [], pages: null }

/** Issues a bill. The payer is a house or a person. */
export const newOrder = defineEndpoint({
  ...laravelRead,
  id: 'wjdh.newOrder',
  path: '/api/v1/order/new',
  section: '2.1.1',
  title: '生成订单',
  kind: 'write',
  request: payerRequest({
    communityIdentifier: wire('xiaoqu', communityId),
    title: text(50),
    remark: optional(text()),
    extra: optional(jsonPairs),
    /** In fen on our side, a number of yuan on the wire. */
    amount: yuanNumber,
    manager: optional(text(50)),
  }),
  /** The bill's number. */
  response: text(40),
  successBody: { code: 0, token_expired: 1, msg: '订单创建成功', message: '返回订单号' },
  failures: {
    invalid: numberFailure(1, '服务器开小差，请重试', '请求参数不正确'),
    noCommunity: ordersFailure(noCommunity),
    noPermission: ordersFailure(noPermission),
    nobody: numberFailure(
      2,
      '查无此人',
      '没有通过phone查询到user表有人使用该手机号注册，或者，没有通过name+phone在people表中查到有人使用该手机号录入一标三实（message编码Order156）',
      '查无此人',
    ),
    noCar: numberFailure(2, '查无此车', '没有通过car_number查询到people_car表有人绑定该车辆', '查无此车'),
    /** Only the document's table of codes names this failure. */
    noParking: numberFailure(2, '查无此车位', '没有通过parking_number查询到有人绑定该车位', '查无此车位'),
    notRegistered: numberFailure(
      3,
      '用户未注册',
      '已查到该用户，但该用户未注册小程序，请通知该用户进行激活',
      '用户未注册',
    ),
  },
  rulings: ['R1'],
})

/** With a resident's token the resident's own bills; with a property office's token all bills that pass the filters (R16). */
export const orderList = defineEndpoint({
  ...laravelRead,
  id: 'wjdh.orderList',
  path: '/api/v1/order/list',
  section: '2.1.2',
  title: '订单列表/查询订单',
  acceptsTokensOf: ['weapp'],
  request: object({
    communityIdentifier: wire('xiaoqu', communityId),
    buildingNumber: wire('louhao', optional(int)),
    unitNumber: wire('danyuan', optional(int)),
    floorNumber: wire('louceng', optional(int)),
    houseNumber: wire('fangjian', optional(int)),
    idNumber: wire('idcard', optional(idNumber)),
    phone: optional(phone),
    name: optional(text()),
    title: optional(text()),
    open: wire('status', optional(flag)),
    paid: wire('paied', optional(flag)),
    /** The document's table lacks these fields. The answer has `pages`, so that the usual names are taken. */
    ...paging,
  }),
  response: object({
    bills: wire(
      'data',
      rows(
        object({
          id: positive,
          /** Other words, such as 已退款, come as they are (R36). A backend may leave it out if one of the two states was asked for. */
          paid: wire('paied', ifReadable(openly(paidStates.asLabel))),
          merchantNumber: wire('shop_number', ifReadable(nullable(anyText))),
          number: ifReadable(text(40)),
          title: anyText,
          amount: yuanWords,
          house: ifReadable(anyText),
          state: wire('status', ifReadable(openly(billStates.asLabel))),
          remark: ifReadable(nullable(anyText)),
          extra: ifReadable(nullable(quotedPairs)),
        }),
      ),
    ),
    pages,
  }),
  responseIn: 'body',
  successBody: { code: 0, token_expired: 1, msg: '获取订单列表成功', message: '获取订单列表成功' },
  failures: {
    /** The document's example says 获取订单列表成功 for a failure. We keep its fields and write the usual words. */
    invalid: {
      body: { ...numberFailure(1, '服务器开小差，请重试', '请求参数不正确').body, ...EMPTY_LIST },
    },
    noCommunity: ordersFailure(noCommunity, EMPTY_LIST),
    noPermission: ordersFailure(noPermission, EMPTY_LIST),
    moduleOff: ordersFailure(moduleOff, EMPTY_LIST),
  },
  rulings: ['R1', 'R16', 'R26', 'R36'],
})
