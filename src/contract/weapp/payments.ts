import * as v from 'valibot'
import { object, optional, parsed } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { failure, invalid, laravelRead, moduleOff, numberSuccess, observed } from '../core/laravel'
import { chargedYuan } from '../core/money'
import { textOf } from '../core/text-of'
import { positive, text } from '../core/values'

/** No backend sets a bound. Ours keeps a payment small enough for a resident to check. */
const MAX_BILLS = 100

/** Ids of bills as "1A2A3", the way the backend's real clients write them. A single id may come as a number. */
const billIds = parsed<number[]>(
  v.pipe(v.array(positive.check), v.minLength(1), v.maxLength(MAX_BILLS)),
  (raw) => (/^\d+(A\d+)*$/.test(textOf(raw)) ? textOf(raw).split('A').map(Number) : undefined),
  (ids) => ids.join('A'),
)

/** Starts one payment for several bills: either all of them are paid by it or none. Gives what WeChat's payment sheet needs. */
export const payOrder = defineEndpoint({
  ...laravelRead,
  ...observed,
  id: 'weapp.payOrder',
  path: '/api/v1/weapp/payment',
  section: 'wjdh 2.1.2',
  title: '取得微信支付参数',
  kind: 'write',
  request: object({ ids: billIds }),
  /** The parameters of wx.requestPayment. `amount` is ours: the fen that will be charged, if the backend says so. */
  response: object({
    amount: optional(chargedYuan),
    timeStamp: text(),
    nonceStr: text(),
    package: text(),
    signType: text(),
    paySign: text(),
  }),
  successBody: numberSuccess('支付参数获取成功'),
  failures: {
    invalid,
    notFound: failure('没有查找到该订单', '没有通过id查找到该用户的订单'),
    alreadyPaid: failure('该订单已付款，请勿重复支付', '该订单已付款'),
    closed: failure('该订单已关闭', '该订单已关闭'),
    moduleOff,
  },
  rulings: ['R16', 'R42'],
})
