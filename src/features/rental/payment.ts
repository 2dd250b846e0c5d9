import { getPreorderPaymenturl } from '@/contract/rental/payments'
import { copyText } from '@/platform/clipboard'
import { isAlipayAddress } from '@/platform/alipay-address'
import { rentalSettings } from '@/platform/env'
import { call } from '@/session/backend'

/**
 * Asks for a fresh address and copies it; it is kept nowhere. What the payment page brings along when it leads back is a
 * hint at most: the server says whether it is paid. Rejects with an ApiError.
 */
export async function copyPaymentAddress(preorderId: number): Promise<'copied' | 'notCopied' | 'wrongHost'> {
  const { paymentUrl } = await call(getPreorderPaymenturl, {
    preorderId,
    returnUrl: rentalSettings.returnUrl,
  })
  if (!isAlipayAddress(paymentUrl)) return 'wrongHost'
  return (await copyText(paymentUrl)) ? 'copied' : 'notCopied'
}
