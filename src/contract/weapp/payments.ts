import * as v from 'valibot'
import { object, optional, parsed } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { chargedYuan } from '../core/money'
import { textOf } from '../core/text-of'
import { positive, text } from '../core/values'
import { answered, failure, invalid, moduleOff, wjdhCall } from '../wjdh/call'

/** A backend sets no bound; this one keeps a payment within what a resident can look over. */
const MOST_BILLS = 100

/** Several bills as "1A2A3", the way the real clients write them. One alone may come as a number. */
const billIds = parsed<number[]>(
  v.pipe(v.array(positive.check), v.minLength(1), v.maxLength(MOST_BILLS)),
  (raw) => (/^\d+(A\d+)*$/.test(textOf(raw)) ? textOf(raw).split('A').map(Number) : undefined),
  (ids) => ids.join('A'),
)

/** One payment for several bills, of all or of none. */
export const payOrder = defineEndpoint({
  ...wjdhCall,
  id: 'weapp.payOrder',
  path: '/api/v1/weapp/payment',
  section: 'wjdh 2.1.2',
  title: '取得微信支付参数',
  kind: 'write',
  request: object({ ids: billIds }),
  /** What wx.requestPayment takes; and ours, where a backend says it: the amount that will be charged. */
  response: object({
    amount: optional(chargedYuan),
    timeStamp: text(),
    nonceStr: text(),
    package: text(),
    signType: text(),
    paySign: text(),
  }),
  responseIn: 'data',
  successBody: answered('支付参数获取成功'),
  failures: {
    invalid,
    notFound: failure('没有查找到该订单', '没有通过id查找到该用户的订单'),
    alreadyPaid: failure('该订单已付款，请勿重复支付', '该订单已付款'),
    closed: failure('该订单已关闭', '该订单已关闭'),
    moduleOff,
  },
  rulings: ['R16', 'R42'],
  extension: true,
  observed: true,
})
