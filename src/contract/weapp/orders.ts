import { ifReadable, nullable, object, optional, wire, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { yuanDigits } from '../core/money'
import { listing, rows } from '../core/rows'
import { anyText, communityId, flag, openly, positive, text, timestamp, timestampWords } from '../core/values'
import {
  answered,
  failure,
  invalid,
  moduleOff,
  noCommunity,
  pageFields,
  paging,
  wjdhCall,
} from '../wjdh/call'
import { orderStates, paidStates } from '../wjdh/orders'
import { jsonPairs, type Pairs } from '../wjdh/pairs'

const observed = { ...wjdhCall, section: 'wjdh 2.1.2', extension: true, observed: true } as const

/** What the list and the single bill say alike. The states are ours: a backend without them tells by the list that was asked for. */
const billFields = {
  title: anyText,
  remark: ifReadable(nullable(anyText)),
  amount: yuanDigits,
  /** Who collects. */
  manager: ifReadable(anyText),
  house: ifReadable(anyText),
  /** 已退款 and the like come as they are (R36). */
  paid: wire('paied', ifReadable(openly(paidStates.asLabel))),
  state: wire('status', ifReadable(openly(orderStates.asLabel))),
  /** Ours: the bill's own number, by which the property office knows it. */
  number: ifReadable(text(40)),
} as const

/** The single bill has an object where the list has a JSON text; both are read from both. */
const pairsAsObject: Codec<Pairs> = { ...jsonPairs, write: (pairs) => pairs }

/** A page of one's own bills in a community: what is due, or what was paid. */
export const orders = defineEndpoint({
  ...observed,
  id: 'weapp.orders',
  path: '/api/v1/orders/list',
  title: '我的账单',
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    paid: wire('paied', flag),
    /** Ours: of this name only. A backend that does not know it answers with all. */
    title: optional(text()),
    ...paging,
  }),
  response: object({
    bills: wire(
      'data',
      rows(object({ id: positive, ...billFields, extra: ifReadable(nullable(jsonPairs)) })),
    ),
    /** Of it only the total and the size of a page are certain. */
    pages: nullable(listing(pageFields)),
  }),
  responseIn: 'body',
  successBody: answered('成功获取订单列表'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: ['R16', 'R26', 'R36', 'R42'],
})

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
