import { paymentNotice } from '@/contract/security/payments'
import type { Payment } from '../world/fees/rows'
import type { World } from '../world/world'
import type { CallContext } from '../server/handler'
import { callRegistry } from './registry-client'

/** Tells the security platform of a paid bill (002 2.2.1); one that could not be told is told with the next notification. */
export async function reportPayment(
  scope: { readonly world: World } & Pick<CallContext, 'dispatch'>,
  payment: Payment,
): Promise<boolean> {
  const { bills } = scope.world.tables
  const { number, reported } = bills.need(payment.billId)
  if (reported) return true
  const { merchantNumber, wechatNumber } = payment
  const asked = await callRegistry(scope, paymentNotice, {
    orderNumber: number,
    merchantNumber,
    wechatNumber,
  })
  const told = typeof asked === 'object'
  bills.change(payment.billId, { reported: told })
  return told
}
