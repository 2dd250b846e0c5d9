import { ifReadable, nullable, object, optional, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { yuanDigits } from '../core/money'
import { listing, rows } from '../core/rows'
import { anyText, communityId, flag, openly, positive, text } from '../core/values'
import { answered, invalid, moduleOff, noCommunity, pageFields, paging, wjdhCall } from '../wjdh/call'
import { orderStates, paidStates } from '../wjdh/order-states'
import { jsonPairs } from '../wjdh/pairs'

/** What the observed calls about bills have in common. */
export const observed = { ...wjdhCall, section: 'wjdh 2.1.2', extension: true, observed: true } as const

/** What the list and the single bill say alike. The states are ours: a backend without them tells by the list that was asked for. */
export const billFields = {
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
