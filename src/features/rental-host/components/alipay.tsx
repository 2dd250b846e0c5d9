import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { rentalSentence } from '@/components/rental-words'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { useSubmit } from '@/shared/use-submit'
import { copyAuthAddress, useScore } from '../alipay'
import './rental-host.scss'

const COPIED = {
  copied: '授权地址已复制。请打开手机浏览器，粘贴到地址栏，登录支付宝同意授权；完成以后回到这里刷新。',
  notCopied: '没有复制成功，请允许使用剪贴板后重试',
  wrongHost: '授权地址不是支付宝的，为了您的资金安全没有复制，请联系小区物业服务中心',
} as const

interface BindingProps {
  /** Undefined means unknown. */
  bound: boolean | undefined
  onRead: () => Promise<void>
}

/** Says whether an Alipay account is bound, and how to bind one. WeChat cannot open Alipay's page, so its address is copied. */
export function Binding({ bound, onRead }: BindingProps) {
  const copying = useSubmit(() => copyAuthAddress())
  const [said, setSaid] = useState<string>()
  const copy = async () => {
    const copied = await copying.send(undefined)
    setSaid(copied.ok ? COPIED[copied.value] : rentalSentence(copied.error))
  }
  const tag =
    bound === undefined ? (
      <Tag>未知</Tag>
    ) : bound ? (
      <Tag kind="success">已绑定</Tag>
    ) : (
      <Tag kind="info">未绑定</Tag>
    )
  return (
    <>
      <Card list>
        <Row
          title="支付宝账号"
          note={bound === undefined ? '租房系统没有告知是否绑定' : '租金和分成转到这个账号'}
          tag={tag}
        />
      </Card>
      <Card title={bound ? '重新授权' : '授权支付宝'}>
        <View className="host-lead">微信里打不开支付宝的页面。请复制授权地址，到手机浏览器里打开。</View>
        {said ? <Notice>{said}</Notice> : null}
        <View className="host-buttons">
          <Button kind="secondary" busy={copying.state === 'busy'} onTap={copy}>
            复制授权地址
          </Button>
          <Button kind="secondary" onTap={onRead}>
            我已授权，刷新
          </Button>
        </View>
      </Card>
    </>
  )
}

/** The Zhima score (芝麻分). It is read when the landlord asks for it, and lives in the memory of this page only. */
export function ZhimaScore() {
  const { score, asking, ask } = useScore()
  const busy = asking.state === 'busy'
  return (
    <Card title="芝麻分">
      {typeof score === 'number' ? <View className="host-code">{String(score)}</View> : null}
      {score === 'notAuthorized' ? (
        <Notice kind="warning">请先在上面授权支付宝，再查询芝麻分。</Notice>
      ) : null}
      {asking.state === 'failed' || asking.state === 'unknown' ? (
        <Notice kind="danger">{`没有取得芝麻分。${rentalSentence(asking.error)}`}</Notice>
      ) : null}
      <View className="host-lead">分数只在这个页面显示，不留在手机上。</View>
      <Button kind="secondary" block busy={busy} onTap={() => ask(typeof score === 'number')}>
        {typeof score === 'number' ? '向支付宝重新查询' : '查询芝麻分'}
      </Button>
    </Card>
  )
}
