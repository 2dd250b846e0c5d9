import { getPreorderPaymenturl } from '@/contract/rental/payments'
import { copyText } from '@/platform/clipboard'
import { rentalSettings } from '@/platform/env'
import { call } from '@/session/backend'

/** True for an address of the payment host, by https; WeChat has no URL class. */
export const isPaymentAddress = (address: string): boolean => {
  const [, host] = /^https:\/\/([^/?#@\\\s]+)(?:[/?#]|$)/.exec(address) ?? []
  return host !== undefined && rentalSettings.paymentHosts.includes(host.toLowerCase())
}

/**
 * Asks for a fresh address and copies it; it is kept nowhere. What the payment page brings along when it leads back is a
 * hint at most: the server says whether it is paid. Rejects with an ApiError.
 */
export async function copyPaymentAddress(preorderId: number): Promise<'copied' | 'notCopied' | 'wrongHost'> {
  const { paymentUrl } = await call(getPreorderPaymenturl, {
    preorderId,
    returnUrl: rentalSettings.returnUrl,
  })
  if (!isPaymentAddress(paymentUrl)) return 'wrongHost'
  return (await copyText(paymentUrl)) ? 'copied' : 'notCopied'
}
