import * as v from 'valibot'
import { nothing, object, plain, wire, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { securityCall, tokenField } from './call'

/** The number of a bill or a payment. The property office, the merchant and WeChat all use letters, digits, _ and -. */
const paymentNumber: Codec<string> = plain(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)))

/** Tells the property office that a bill was paid: the bill's number, and the payment's numbers at the merchant and at WeChat. */
export const paymentNotice = defineEndpoint({
  ...securityCall,
  id: 'security.paymentNotice',
  path: '/security-platform/payment',
  section: '002 2.2.1',
  title: '接收缴费信息返回',
  kind: 'write',
  request: object({
    orderNumber: wire('order_number', paymentNumber),
    merchantNumber: wire('shop_number', paymentNumber),
    wechatNumber: wire('weixin_number', paymentNumber),
    token: tokenField,
  }),
  response: nothing,
  responseIn: 'body',
  successBody: { code: 0 },
  failures: {
    invalid: { body: { code: 2 } },
    /** This call has codes of its own: 1 means a lost token, and 2 that the payment was not saved. */
    tokenLost: { body: { code: 1 } },
    notSaved: { body: { code: 2 } },
  },
  rulings: ['R1', 'R2'],
})
