import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { TextField } from '@/components/text-field'
import { copyText } from '@/platform/clipboard'
import { toast } from '@/platform/feedback'
import { canShare } from '@/platform/share'
import { useForm } from '@/shared/use-form'
import { codeValues, useEnterCode, type Codes } from '../invitation'
import { UncertainNotice } from './uncertain-notice'
import './rental-host.scss'

const copy = async (code: string) => {
  if (!(await copyText(code))) toast('没有复制成功，请手工抄写邀请码')
}

/** The landlord's own invitation code, which can be copied or shared as a card. */
export const MyCode = ({ code }: { code: string }) => (
  <Card title="我的邀请码">
    <View className="host-code">{code}</View>
    <View className="host-buttons">
      <Button kind="secondary" onTap={() => copy(code)}>
        复制邀请码
      </Button>
      {canShare ? (
        <Button kind="secondary" native={{ openType: 'share' }}>
          转发给朋友
        </Button>
      ) : null}
    </View>
  </Card>
)

interface Props {
  codes: Codes
  /** The code in the address, if a shared card led here. */
  given: string | undefined
  onLogin: () => void
}

/** The code of who invited the landlord. It can be entered once. */
export function FriendCode({ codes: { myCode, friendCode }, given, onLogin }: Props) {
  const schema = useMemo(() => codeValues(myCode), [myCode])
  const form = useForm({ schema, initial: { code: given } })
  const entering = useEnterCode()
  if (friendCode)
    return (
      <Card title="邀请我的人">
        <View className="host-code">{friendCode}</View>
        <View className="wj-note">邀请码只能填写一次，已填写，不能更改。</View>
      </Card>
    )
  const submit = async () => {
    const values = form.checked()
    if (values) await entering.send(values.code)
  }
  return (
    <Card title="填写朋友的邀请码">
      <UncertainNotice write={entering} what="邀请码" onLogin={onLogin} />
      <TextField
        label="邀请码"
        placeholder="朋友发给您的邀请码"
        maxlength={20}
        value={form.values.code}
        onInput={(code) => form.type('code', code)}
        error={form.errors.code}
        hint="只能填写一次，填写后不能更改"
      />
      <Button block busy={entering.sending.state === 'busy'} disabled={entering.uncertain} onTap={submit}>
        提交
      </Button>
    </Card>
  )
}
