import { paymentNotice } from '@/contract/security/payments'
import type { Payment } from '../../world/community-rows'
import type { World } from '../../world/world'
import type { Context } from '../../server/handler'
import { askSecurity } from '../ask-security'

/** Tells the security platform of a paid order (002 2.2.1); one that could not be told is told with the next notification. */
export async function reportPayment(
  site: { readonly world: World } & Pick<Context, 'dispatch'>,
  payment: Payment,
): Promise<boolean> {
  const { orders } = site.world.tables
  const { number, reported } = orders.need(payment.orderId)
  if (reported) return true
  const { merchantNumber, wechatNumber } = payment
  const asked = await askSecurity(site, paymentNotice, { orderNumber: number, merchantNumber, wechatNumber })
  const told = typeof asked === 'object'
  orders.change(payment.orderId, { reported: told })
  return told
}
