import { paymentNotice } from '@/contract/security/payments'
import { handle } from '../../server/handler'

const notice = handle(paymentNotice, ({ world, fail }, { orderNumber, merchantNumber, wechatNumber }) => {
  const { paymentNotices } = world.tables
  const known = paymentNotices.get(orderNumber)
  // The same notice again is no second payment; another one about a paid bill is refused.
  if (known && known.wechatNumber !== wechatNumber) return fail('notSaved')
  paymentNotices.put({ orderNumber, merchantNumber, wechatNumber })
})

export const securityPaymentHandlers = [notice]
