import Taro from '@tarojs/taro'
import { baseUrls } from './env'
import { transport } from './transport'

/** The answer of weapp.payOrder, which wx.requestPayment takes. */
export interface PaymentParams {
  readonly timeStamp: string
  readonly nonceStr: string
  readonly package: string
  readonly signType: 'MD5' | 'HMAC-SHA256' | 'RSA'
  readonly paySign: string
}

export type PaymentOutcome = 'paid' | 'cancelled' | 'failed'

const CHOICES = ['支付成功', '支付成功，但通知没有送到', '支付失败']

/** WeChat's part towards the mock backend. It is an object so that tests can replace the notification. */
export const wechatOfTheMock = {
  /** Pays and notifies the backend. `failed`: the bill cannot be paid, or not any more. */
  async paid({ package: prepay }: PaymentParams): Promise<PaymentOutcome> {
    const body = JSON.stringify({ prepay: prepay.replace('prepay_id=', ''), outcome: 'paid' })
    const url = `${baseUrls.wjdh}/__mock/payments`
    const headers = { 'content-type': 'application/json' }
    const call = { method: 'POST', url, headers, body, timeout: 10_000 } as const
    const answer = await transport.request(call).catch(() => undefined)
    // If the backend does not answer, the notification is lost, as WeChat's can be.
    return answer && answer.status >= 400 ? 'failed' : 'paid'
  },
}

/** Lets the tester choose how WeChat's payment ends. Mock builds only. */
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
