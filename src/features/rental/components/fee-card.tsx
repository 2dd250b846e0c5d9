import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { rentalSettings } from '@/platform/env'
import { useSubmit } from '@/shared/use-submit'
import { copyPaymentAddress } from '../payment'
import type { Preorder } from '../queries'
import { rentalSentence, yuanWords } from '@/components/rental-words'

interface Props {
  preorder: Preorder
  /** Reads the viewing request again; gives true if the server says that it is paid. */
  onCheck: () => Promise<boolean>
}

const COPIED = {
  copied: '付款地址已复制。请打开手机浏览器，粘贴到地址栏付款；付好以后回到这里核对结果。',
  notCopied: '没有复制成功，请允许使用剪贴板后重试',
  wrongHost: '付款地址不是支付宝的，为了您的资金安全没有复制，请联系小区物业服务中心',
} as const

function Payment({ preorder, onCheck }: Props) {
  const copying = useSubmit(copyPaymentAddress)
  const [said, setSaid] = useState<string>()
  const copy = async () => {
    const copied = await copying.send(preorder.id)
    setSaid(copied.ok ? COPIED[copied.value] : rentalSentence(copied.error))
  }
  const check = async () => {
    try {
      if (!(await onCheck())) setSaid('还没有收到付款。刚付完的，请过一两分钟再核对，不要重复付款。')
    } catch (error) {
      setSaid(`没有核对成功。${rentalSentence(error)}`)
    }
  }
  return (
    <Card title={preorder.fee ? `信息费 ${yuanWords(preorder.fee)}` : '信息费'}>
      <View className="wj-note">
        信息费用支付宝付款，微信里打不开付款页面。请复制付款地址，到手机浏览器里打开。
      </View>
      {said ? <Notice>{said}</Notice> : null}
      <View className="rental-pay">
        <Button block busy={copying.state === 'busy'} onTap={copy}>
          复制付款地址
        </Button>
        <Button block kind="secondary" onTap={check}>
          我已付款，核对结果
        </Button>
      </View>
    </Card>
  )
}

/** The information fee of a request that is not paid: how to pay it, or that it cannot be paid yet. */
export function FeeCard(props: Props) {
  if (props.preorder.status !== 'submitted') return null
  if (rentalSettings.canPay) return <Payment {...props} />
  return <Notice>线上支付暂未开通，开通后可以在这里付信息费并看到房东的联系方式</Notice>
}
