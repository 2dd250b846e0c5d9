import { object } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { chargedYuan } from '../core/money'
import { positive, text } from '../core/values'
import { failure, invalid, moduleOff, wjdhCall } from '../wjdh/call'

const answered = (msg: string) => ({ code: 0, token_expired: 1, msg, message: msg })
const extension = { ...wjdhCall, extension: true } as const

export const payOrder = defineEndpoint({
  ...extension,
  id: 'weapp.payOrder',
  path: '/api/v1/order/pay',
  section: 'wjdh 2.1.2',
  title: '取得微信支付参数',
  kind: 'write',
  request: object({ id: positive }),
  /** What wx.requestPayment takes, and the amount that will be charged. */
  response: object({
    amount: chargedYuan,
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
  rulings: ['R16'],
})
