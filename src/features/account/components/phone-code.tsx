import { useState } from 'react'
import { CodeField } from '@/components/code-field'
import { TextField } from '@/components/text-field'
import type { FieldOrder } from '@/components/use-field-order'
import type { CodePurpose } from '@/contract/weapp/auth'
import { useSmsCode } from '@/session/use-sms-code'
import { maskPhone } from '@/shared/phone'
import type { Form } from '@/shared/use-form'
import { useSubmit } from '@/shared/use-submit'
import type { CodeLogin } from '../schemas'

interface Props {
  form: Form<CodeLogin>
  purpose: CodePurpose
  /** Called after a code was asked for, with the error if none was sent. */
  onAnswer: (error?: unknown) => void
  order: FieldOrder<'phone' | 'code'>
}

/** The fields for a phone and the code that is sent to it. Only these two render while somebody types. */
export function PhoneCode({ form, purpose, onAnswer, order }: Props) {
  const [phone, setPhone] = useState(form.values.phone ?? '')
  const { sent, secondsLeft, send } = useSmsCode(purpose, phone)
  const sending = useSubmit(() => send())

  const ask = async () => {
    if (!form.validate(['phone'])) return
    const answer = await sending.send(undefined)
    onAnswer(answer.ok ? undefined : answer.error)
    if (answer.ok) order.focus('code')
  }

  return (
    <>
      <TextField
        label="手机号"
        type="phone"
        value={phone}
        placeholder="11位手机号"
        clearable
        error={form.errors.phone}
        {...order.of('phone')}
        onInput={(text) => {
          setPhone(text)
          form.type('phone', text)
        }}
      />
      <CodeField
        value={form.values.code}
        onInput={(text) => form.type('code', text)}
        secondsLeft={secondsLeft}
        again={sent !== undefined}
        busy={sending.state === 'busy'}
        onSend={ask}
        error={form.errors.code}
        keys={order.of('code')}
        hint={sent && `已发送到 ${maskPhone(sent.receiver)}，5 分钟内有效`}
      />
    </>
  )
}
