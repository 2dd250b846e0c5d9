import Taro from '@tarojs/taro'
import type { PaymentOutcome, PaymentParams } from './payment-play'

export type { PaymentOutcome, PaymentParams } from './payment-play'

/** Bundled in mock builds only: the condition is a literal, so that the bundler drops the module from other builds. */
const mocked =
  process.env.TARO_APP_MOCK === '1'
    ? // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be bundled whatever the literal says
      (require('./payment-play') as typeof import('./payment-play'))
    : undefined

const isCancel = (error: unknown) =>
  String((error as { errMsg?: unknown } | undefined)?.errMsg).includes('cancel')

/**
 * Opens WeChat's payment sheet. `paid` is what WeChat tells the phone; only the server knows whether the money has arrived. Never
 * rejects.
 */
export async function requestPayment(params: PaymentParams): Promise<PaymentOutcome> {
  const outcome = await Taro.requestPayment(params).then(
    () => 'paid' as const,
    (error: unknown) => (isCancel(error) ? ('cancelled' as const) : ('failed' as const)),
  )
  if (!mocked || outcome === 'cancelled') return outcome
  // WeChat does not know the mock's bills. Where DevTools refuses to pay one, the tester chooses the outcome.
  return outcome === 'failed' ? mocked.playWechat(params) : mocked.wechatOfTheMock.paid(params)
}
