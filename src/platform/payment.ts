import Taro from '@tarojs/taro'
import { isMock } from './env'
import { playWechat, wechatOfTheMock, type PaymentOutcome, type PaymentParams } from './payment-play'

export type { PaymentOutcome, PaymentParams } from './payment-play'

const isCancel = (error: unknown) =>
  String((error as { errMsg?: unknown } | undefined)?.errMsg).includes('cancel')

/**
 * WeChat's payment sheet. `paid` is what WeChat tells the phone; only the server knows whether the money came. Never
 * rejects.
 */
export async function requestPayment(params: PaymentParams): Promise<PaymentOutcome> {
  const outcome = await Taro.requestPayment(params).then(
    () => 'paid' as const,
    (error: unknown) => (isCancel(error) ? ('cancelled' as const) : ('failed' as const)),
  )
  if (!isMock || outcome === 'cancelled') return outcome
  // WeChat knows nothing of a mock's orders: where DevTools refuses them the tester plays WeChat.
  return outcome === 'failed' ? playWechat(params) : wechatOfTheMock.paid(params)
}
