import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { areMessagesOff, openMessageSettings } from '@/platform/subscriptions'
import { messageTemplates } from '@/session/subscriptions'

/** Explains WeChat's messages and how to switch them on again. Shown only in builds that have message templates. */
export function MessagesCard() {
  const templates = messageTemplates()
  const [off, setOff] = useState(false)
  useDidShow(() => {
    if (templates.length > 0) void areMessagesOff(templates).then(setOff)
  })
  if (templates.length === 0) return null
  return (
    <Card title="微信通知" list>
      <Row
        icon="bell"
        title={off ? '通知已关闭' : '办理结果通知'}
        note={
          off
            ? '点这里打开微信的设置，允许“订阅消息”后，下次办理时会再问您'
            : '提交申请、报修、投诉或付款后，问您要不要在微信里收到结果，每周最多问一次'
        }
        onTap={() => void openMessageSettings()}
      />
    </Card>
  )
}
