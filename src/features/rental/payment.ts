import { getPreorderPaymenturl } from '@/contract/rental/payments'
import { copyText } from '@/platform/clipboard'
import { isAlipayAddress } from '@/platform/alipay-address'
import { rentalSettings } from '@/platform/env'
import { call } from '@/session/backend'

/**
 * Asks for a new payment address and copies it. It is not stored. What the payment page reports when it leads back proves nothing, so the
 * server is asked whether it is paid. Rejects with an ApiError.
 */
export async function copyPaymentAddress(preorderId: number): Promise<'copied' | 'notCopied' | 'wrongHost'> {
  const { paymentUrl } = await call(getPreorderPaymenturl, {
    preorderId,
    returnUrl: rentalSettings.returnUrl,
  })
  if (!isAlipayAddress(paymentUrl)) return 'wrongHost'
  return (await copyText(paymentUrl)) ? 'copied' : 'notCopied'
}
