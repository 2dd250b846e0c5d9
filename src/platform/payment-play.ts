import Taro from '@tarojs/taro'
import { baseUrls } from './env'
import { transport } from './transport'

/** What weapp.payOrder answers for wx.requestPayment. */
export interface PaymentParams {
  readonly timeStamp: string
  readonly nonceStr: string
  readonly package: string
  readonly signType: 'MD5' | 'HMAC-SHA256' | 'RSA'
  readonly paySign: string
}

export type PaymentOutcome = 'paid' | 'cancelled' | 'failed'

const CHOICES = ['支付成功', '支付成功，但通知没有送到', '支付失败']

/** WeChat's side towards the mock backend; an object, so that tests can hold the notification back. */
export const wechatOfTheMock = {
  /** Takes the money and notifies; `failed` when the order takes none (any more). */
  async paid({ package: prepay }: PaymentParams): Promise<PaymentOutcome> {
    const body = JSON.stringify({ prepay: prepay.replace('prepay_id=', ''), outcome: 'paid' })
    const url = `${baseUrls.wjdh}/__mock/payments`
    const headers = { 'content-type': 'application/json' }
    const call = { method: 'POST', url, headers, body, timeout: 10_000 } as const
    const answer = await transport.request(call).catch(() => undefined)
    // Without an answer the notification is lost on its way, as WeChat's can be.
    return answer && answer.status >= 400 ? 'failed' : 'paid'
  },
}

/** Mock builds: whoever holds the phone chooses how WeChat's payment ends. */
export async function playWechat(params: PaymentParams): Promise<PaymentOutcome> {
  const answer = await Taro.showActionSheet({
    alertText: '演示：没有真的扣款，请选择支付结果',
    itemList: CHOICES,
  }).catch(() => undefined)
  switch (answer?.tapIndex) {
    case 0:
      return wechatOfTheMock.paid(params)
    case 1:
      return 'paid'
    case 2:
      return 'failed'
    default:
      return 'cancelled'
  }
}
