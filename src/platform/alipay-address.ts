import { rentalSettings } from './env'

/** True for an address of Alipay's, by https; WeChat has no URL class. */
export const isAlipayAddress = (address: string): boolean => {
  const [, host] = /^https:\/\/([^/?#@\\\s]+)(?:[/?#]|$)/.exec(address) ?? []
  return host !== undefined && rentalSettings.paymentHosts.includes(host.toLowerCase())
}
