import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { ApiError, sentenceOf } from '@/api/errors'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { CodeField } from '@/components/code-field'
import { Notice } from '@/components/notice'
import { TextField } from '@/components/text-field'
import { useFieldOrder } from '@/components/use-field-order'
import { phone, smsCode, text } from '@/contract/core/values'
import { activate } from '@/contract/weapp/activation'
import { call, session } from '@/session/backend'
import { dropSmsCode } from '@/session/sms-codes'
import { useSmsCode } from '@/session/use-sms-code'
import { useForm } from '@/shared/use-form'
import { maskPhone } from '@/shared/phone'
import { useSubmit } from '@/shared/use-submit'
import { isNobody, useHouseholdChange } from '../household'

interface Values {
  readonly name: string
  readonly phone: string
  readonly code: string
}

const schema: v.GenericSchema<unknown, Values> = v.object({
  name: text(30).check,
  phone: phone.check,
  code: smsCode.check,
})

const NOBODY = '没有找到您的登记。请核对姓名和手机号是否与家人或房东登记的一致；物业审核通过后才能开通'

/** Lets residents take over the entry that somebody else has made of them: by their name and a code to the phone that was entered. */
export function Activation({ onDone }: { onDone: () => void }) {
  const form = useForm<Values>({ schema })
  const [receiver, setReceiver] = useState('')
  const sms = useSmsCode('verify', receiver)
  const sending = useSubmit(() => sms.send())
  const { busy, error, sentence, change } = useHouseholdChange(async ({ name, code }: Values) => {
    if (!sms.sent) throw new ApiError('business', { operation: activate.id, sentence: '请先获取验证码' })
    await call(activate, { name, verificationKey: sms.sent.key, verificationCode: code })
    dropSmsCode('verify')
    // Only a new token tells the account's new role. If it fails, the next token brings the role.
    await session.refresh().catch(() => undefined)
  })
  const submit = async () => {
    const values = form.checked()
    if (values && (await change(values))) onDone()
  }
  const order = useFieldOrder(['name', 'phone', 'code'], () => void submit())
  const askCode = async () => {
    if (form.validate(['phone']) && (await sending.send(undefined)).ok) order.focus('code')
  }
  return (
    <View>
      {error ? <Notice kind="danger">{isNobody(error) ? NOBODY : sentence}</Notice> : null}
      <Card list>
        <TextField
          label="姓名"
          required
          placeholder="与登记的一致"
          error={form.errors.name}
          onInput={(name) => form.type('name', name)}
          {...order.of('name')}
        />
        <TextField
          label="手机号"
          required
          type="phone"
          placeholder="登记时的手机号"
          error={form.errors.phone}
          onInput={(number) => {
            setReceiver(number)
            form.type('phone', number)
          }}
          {...order.of('phone')}
        />
        <CodeField
          onInput={(code) => form.type('code', code)}
          secondsLeft={sms.secondsLeft}
          again={sms.sent !== undefined}
          busy={sending.state === 'busy'}
          onSend={askCode}
          keys={order.of('code')}
          hint={sms.sent && `已发送到 ${maskPhone(sms.sent.receiver)}，5 分钟内有效`}
          error={sending.error ? sentenceOf(sending.error) : form.errors.code}
        />
      </Card>
      <Button block busy={busy} onTap={submit}>
        开通
      </Button>
    </View>
  )
}
