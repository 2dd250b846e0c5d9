import { ifReadable, nullable, object, optional, wire, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import {
  failure,
  invalid,
  laravelRead,
  moduleOff,
  noCommunity,
  numberSuccess,
  observed,
  pageFields,
  paging,
} from '../core/laravel'
import { yuanDigits } from '../core/money'
import { listing, rows } from '../core/rows'
import { anyText, communityId, flag, openly, positive, text, timestamp, timestampWords } from '../core/values'
import { billStates, paidStates } from '../wjdh/orders'
import { jsonPairs, type Pairs } from '../wjdh/pairs'

const billRead = { ...laravelRead, ...observed, section: 'wjdh 2.1.2' } as const

/**
 * The fields that a bill has both in the list and by itself. The two states are ours: where a backend does not send them, they follow from
 * the list that was asked for.
 */
const billFields = {
  title: anyText,
  remark: ifReadable(nullable(anyText)),
  amount: yuanDigits,
  /** Who collects the money. */
  manager: ifReadable(anyText),
  house: ifReadable(anyText),
  /** Words outside the vocabulary, such as 已退款, come as they are (R36). */
  paid: wire('paied', ifReadable(openly(paidStates.asLabel))),
  state: wire('status', ifReadable(openly(billStates.asLabel))),
  /** Ours: the bill's number at the property office. */
  number: ifReadable(text(40)),
} as const

/** The single bill carries an object where the list carries a JSON text. Either form is read in both places. */
const pairsAsObject: Codec<Pairs> = { ...jsonPairs, write: (pairs) => pairs }

/** A page of the caller's bills in a community: the unpaid or the paid ones. Amounts are in fen on our side. */
export const orders = defineEndpoint({
  ...billRead,
  id: 'weapp.orders',
  path: '/api/v1/orders/list',
  title: '我的账单',
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    paid: wire('paied', flag),
    /** Ours: only bills of this title. A backend that does not know the field answers with all. */
    title: optional(text()),
    ...paging,
  }),
  response: object({
    bills: wire(
      'data',
      rows(object({ id: positive, ...billFields, extra: ifReadable(nullable(jsonPairs)) })),
    ),
    /** Only the total and the size of a page are certain to be sent. */
    pages: nullable(listing(pageFields)),
  }),
  responseIn: 'body',
  successBody: numberSuccess('成功获取订单列表'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: ['R16', 'R26', 'R36', 'R42'],
})

/** One bill. Its payment's two numbers are there after it has been paid. */
export const order = defineEndpoint({
  ...billRead,
  id: 'weapp.order',
  path: '/api/v1/order',
  title: '账单详情',
  request: object({ id: positive }),
  response: object({
    ...billFields,
    /** The payment's number at WeChat, and its number at the property office. */
    paymentNumber: wire('payment_number', ifReadable(nullable(anyText))),
    merchantNumber: wire('payment_shop_number', ifReadable(nullable(anyText))),
    /** No backend says what the date means. The mock writes when the bill was issued. */
    date: ifReadable(timestampWords),
    extra: ifReadable(nullable(pairsAsObject)),
  }),
  successBody: numberSuccess('成功获取订单'),
  failures: { invalid, notFound: failure('没有查找到该账单', '没有通过id查找到该用户的订单'), moduleOff },
  rulings: ['R36', 'R42'],
})

/** The payments in a community, each with its bills; without `membershipId` those for all houses. Amounts are in fen on our side. */
export const payments = defineEndpoint({
  ...billRead,
  id: 'weapp.payments',
  path: '/api/v1/payments/list',
  title: '缴费记录',
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    /** The wire calls it a house; it is a membership (`people_house_id` elsewhere). */
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
  successBody: numberSuccess('成功获取缴费记录'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: ['R26', 'R36', 'R42'],
})
