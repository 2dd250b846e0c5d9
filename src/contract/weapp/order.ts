import { ifReadable, nullable, object, optional, wire, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { yuanDigits } from '../core/money'
import { rows } from '../core/rows'
import { anyText, communityId, positive, timestamp, timestampWords } from '../core/values'
import { answered, failure, invalid, moduleOff, noCommunity } from '../wjdh/call'
import { jsonPairs, type Pairs } from '../wjdh/pairs'
import { billFields, observed } from './orders'

/** The single bill has an object where the list has a JSON text; both are read from both. */
const pairsAsObject: Codec<Pairs> = { ...jsonPairs, write: (pairs) => pairs }

/** One bill. The two numbers are there once it has been paid. */
export const order = defineEndpoint({
  ...observed,
  id: 'weapp.order',
  path: '/api/v1/order',
  title: '账单详情',
  request: object({ id: positive }),
  response: object({
    ...billFields,
    /** The number of the payment at WeChat, and the one under which the property office received it. */
    paymentNumber: wire('payment_number', ifReadable(nullable(anyText))),
    merchantNumber: wire('payment_shop_number', ifReadable(nullable(anyText))),
    /** Of what, no backend says: the mock writes when the bill was issued. */
    date: ifReadable(timestampWords),
    extra: ifReadable(nullable(pairsAsObject)),
  }),
  responseIn: 'data',
  successBody: answered('成功获取订单'),
  failures: { invalid, notFound: failure('没有查找到该账单', '没有通过id查找到该用户的订单'), moduleOff },
  rulings: ['R36', 'R42'],
})

/** What was paid in a community, each payment with the bills that it was for. Without `membershipId`: of all houses. */
export const payments = defineEndpoint({
  ...observed,
  id: 'weapp.payments',
  path: '/api/v1/payments/list',
  title: '缴费记录',
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    /** Called a house, and it is a membership (`people_house_id`). */
    membershipId: wire('house_id', optional(positive)),
  }),
  response: rows(
    object({
      title: wire('payment_name', anyText),
      paymentNumber: wire('payment_number', ifReadable(anyText)),
      merchantNumber: wire('payment_shop_number', ifReadable(anyText)),
      amount: wire('total_amount', yuanDigits),
      paidAt: wire('paid_at', ifReadable(timestamp)),
      bills: wire('orders', rows(object({ id: positive, title: anyText }))),
    }),
  ),
  responseIn: 'data',
  successBody: answered('成功获取缴费记录'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: ['R26', 'R36', 'R42'],
})
