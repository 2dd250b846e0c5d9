import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { toast } from '@/platform/feedback'
import { copyText } from '@/platform/clipboard'
import { callPhone } from '@/platform/phone-call'
import type { EmergencyPhone } from '../phones'
import './phone-row.scss'

async function copy(number: string) {
  if (!(await copyText(number))) toast('没有复制成功，请记下号码')
}

/** A number that one tap calls. If the phone's dialler does not open, the number can be read and copied. */
export function PhoneRow({ number, name, note }: EmergencyPhone) {
  const [refused, setRefused] = useState(false)
  const shown = <View className="phone-row__number">{number}</View>
  // Three digits fit beside the words; eleven do not.
  const short = number.length <= 5
  const call = async () => setRefused((await callPhone(number)) === 'refused')
  return (
    <View className="phone-row">
      <Row
        icon="phone"
        title={name}
        note={
          short ? (
            note
          ) : (
            <View>
              {shown}
              {note}
            </View>
          )
        }
        value={short ? shown : undefined}
        arrow={false}
        onTap={() => void call()}
      />
      {refused ? (
        <Notice
          kind="warning"
          action={
            <Button kind="text" size="small" label={`复制号码 ${number}`} onTap={() => copy(number)}>
              复制号码
            </Button>
          }
        >
          {`没有打开电话。请在手机的拨号界面输入 ${number}。`}
        </Notice>
      ) : null}
    </View>
  )
}
