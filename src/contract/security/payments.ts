import * as v from 'valibot'
import { nothing, object, plain, wire, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { securityCall, tokenField } from './call'

/** The number of an order or a payment, as the three platforms give them out: letters and digits. */
const orderNumber: Codec<string> = plain(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)))

/** Reports a paid order: our order number, the merchant's and WeChat's. */
export const paymentNotice = defineEndpoint({
  ...securityCall,
  id: 'security.paymentNotice',
  path: '/security-platform/payment',
  section: '002 2.2.1',
  title: '接收缴费信息返回',
  kind: 'write',
  request: object({
    orderNumber: wire('order_number', orderNumber),
    merchantNumber: wire('shop_number', orderNumber),
    wechatNumber: wire('weixin_number', orderNumber),
    token: tokenField,
  }),
  response: nothing,
  responseIn: 'body',
  successBody: { code: 0 },
  failures: {
    invalid: { body: { code: 2 } },
    /** This call has codes of its own: 1 is a lost token, 2 "not saved". */
    tokenLost: { body: { code: 1 } },
    notSaved: { body: { code: 2 } },
  },
  rulings: ['R1', 'R2'],
})
