import * as v from 'valibot'
import { wire, constant, parsed, object, optional, plain, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { yuanNumber } from '../core/money'
import { anyText, positive, text } from '../core/values'
import { failure, invalid, noHouse, rentalCall } from './call'
import { payeeTypes, REFRESHES } from './vocabulary'

const idOf = (name: string, label: string) => wire(name, positive, label)

/** Asks a landlord for a viewing of a house. */
export const createPreorder = defineEndpoint({
  ...rentalCall,
  id: 'rental.createPreorder',
  path: '/order/create_preorder',
  section: '18',
  title: '创建看房申请',
  request: object({ ownerId: idOf('owner_id', '房东'), houseId: idOf('house_id', '房源') }),
  /** The viewing request's id. */
  response: positive,
  successBody: { status: 0, msg: 'OK' },
  failures: {
    invalid,
    noHouse,
    ownHouse: failure('不能申请看自己的房源'),
    otherOwner: failure('该房源不属于这位房东'),
  },
})

/** A complete web address, to which 支付宝 sends the payer back. */
const webAddress: Codec<string> = plain(v.pipe(v.string(), v.maxLength(500), v.regex(/^https?:\/\/[^\s/]+/)))
/** An address in an answer. It may be longer than ours, because it contains the address that was sent. */
const receivedAddress: Codec<string> = plain(v.pipe(v.string(), v.regex(/^https?:\/\//)))

/** The address at which the information fee of a viewing request is paid. */
export const getPreorderPaymenturl = defineEndpoint({
  ...rentalCall,
  id: 'rental.getPreorderPaymenturl',
  path: '/order/get_preorder_paymenturl',
  section: '19',
  title: '获取看房申请支付url',
  kind: 'read',
  request: object({
    preorderId: idOf('pre_order_id', '看房申请'),
    returnUrl: wire('return_url', webAddress, '返回地址'),
  }),
  response: object({ result: constant('SUCCESS'), paymentUrl: wire('payment_url', receivedAddress) }),
  failures: { invalid, noHouse, noPreorder: failure('没有该看房申请') },
})

/** The address at which the caller gives Alipay's consent. */
export const getAuthUrl = defineEndpoint({
  ...rentalCall,
  id: 'rental.getAuthUrl',
  path: '/payment/ali/get_auth_url',
  section: '20',
  title: '获取用户授权',
  request: object({}),
  response: object({ authUrl: wire('auth_url', receivedAddress), result: constant('SUCCESS') }),
})

/** True and false are 1 and -1 on the wire. */
const bound: Codec<boolean> = parsed(
  v.boolean(),
  (raw) => (Number(raw) === 1 ? true : Number(raw) === -1 ? false : undefined),
  (value) => (value ? 1 : -1),
)

/** Whether the caller has bound an Alipay account. */
export const bindingStatus = defineEndpoint({
  ...rentalCall,
  id: 'rental.bindingStatus',
  path: '/payment/ali/binding_status',
  section: '21',
  title: '查看用户是否已经绑定支付宝账号',
  kind: 'read',
  request: object({}),
  response: bound,
})

/** The Zhima score, or 'none' if it was never asked for (-1 on the wire). The example writes a score as a text, the comments -1 as a number. */
const score: Codec<number | 'none'> = parsed(
  v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.literal('none')]),
  (raw) => {
    const value = typeof raw === 'string' && raw !== '' ? Number(raw) : raw
    return value === -1 ? 'none' : value
  },
  (value) => (value === 'none' ? -1 : String(value)),
)

/** The caller's Zhima score. `refresh` says whether Alipay is asked anew. */
export const zhima = defineEndpoint({
  ...rentalCall,
  id: 'rental.zhima',
  path: '/payment/ali/zhima',
  section: '22',
  title: '获取用户芝麻分',
  request: object({ refresh: wire('refresh', optional(plain(v.picklist(REFRESHES))), '刷新方式') }),
  response: score,
  failures: { invalid, notAuthorized: failure('请先完成支付宝授权') },
})

/** In fen: Alipay transfers at least 0.1 yuan. */
const MIN_TRANSFER = 10
const transferAmount: Codec<number> = {
  ...yuanNumber,
  check: v.pipe(yuanNumber.check, v.minValue(MIN_TRANSFER)),
  read: v.pipe(yuanNumber.read, v.minValue(MIN_TRANSFER)),
}

/** Transfers money to a person by Alipay. The call is internal: a user's token is refused (R23). */
export const payToCustomer = defineEndpoint({
  ...rentalCall,
  id: 'rental.payToCustomer',
  path: '/payment/ali/pay_to_customer',
  section: '23',
  title: '支付宝企业向个人转账（内部接口）',
  request: object({
    orderId: wire('order_id', text(64), '订单'),
    payeeType: wire('payee_type', payeeTypes.asLabel, '账户类型'),
    /** The document spells the field so. */
    payeeAccount: wire('payee_acount', text(100), '账户'),
    /** In fen on our side, yuan on the wire. */
    amount: wire('amount', transferAmount, '金额'),
    remark: wire('remark', optional(text(200)), '备注'),
  }),
  response: object({ orderId: wire('order_id', text(64)), status: anyText }),
  failures: {
    invalid,
    internalOnly: failure('内部接口，不开放'),
    badAccount: failure('账户与账户类型不符'),
    otherTransfer: failure('该订单已有内容不同的转账'),
  },
  rulings: ['R22', 'R23', 'R38', 'R39'],
})
