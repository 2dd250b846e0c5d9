import { nothing, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { text } from '../core/values'
import { securityCall, tokenField } from './call'

/** Reports a paid order: our order number, the merchant's and WeChat's. */
export const paymentNotice = defineEndpoint({
  ...securityCall,
  id: 'security.paymentNotice',
  path: '/security-platform/payment',
  section: '002 2.2.1',
  title: '接收缴费信息返回',
  kind: 'write',
  request: object({
    orderNumber: wire('order_number', text()),
    merchantNumber: wire('shop_number', text()),
    wechatNumber: wire('weixin_number', text()),
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
