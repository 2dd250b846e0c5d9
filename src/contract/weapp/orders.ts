import { ifReadable, nullable, object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import {
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
import { anyText, communityId, flag, openly, positive, text } from '../core/values'
import { billStates, paidStates } from '../wjdh/bill-states'
import { jsonPairs } from '../wjdh/pairs'

/** What the calls about bills have in common. */
export const billRead = { ...laravelRead, ...observed, section: 'wjdh 2.1.2' } as const

/**
 * The fields that a bill has both in the list and by itself. The two states are ours: where a backend does not send them, they follow from
 * the list that was asked for.
 */
export const billFields = {
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
