import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { CodeField } from '@/components/code-field'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { TextField } from '@/components/text-field'
import { useFieldOrder } from '@/components/use-field-order'
import { go } from '@/platform/navigation'
import { pages } from '@/routes/pages'
import { maskPhone } from '@/shared/phone'
import { drafts, phoneToShow } from '../draft'
import { sentenceFor } from '../messages'
import { usePhoneCheck, type PhoneCheckResult } from '../use-phone-check'
import { FailureNotice } from './failure-notice'
import { useFlowNavigation } from './flow-context'
import { StepFrame } from './step-frame'

export interface PhoneStepProps {
  /** Called if the phone is known. Its houses are bound then, and nothing is left to fill in. */
  onFound: (answer: PhoneCheckResult) => void
}

function Verified({ phone, onChange }: { phone: string; onChange: () => void }) {
  const { next } = useFlowNavigation()
  return (
    <StepFrame primary={{ text: '下一步', onTap: next }}>
      <Card list>
        <Row title="手机号" note={maskPhone(phone)} tag={<Tag kind="success">已验证</Tag>} />
      </Card>
      <Button kind="text" onTap={onChange}>
        更换手机号
      </Button>
    </StepFrame>
  )
}

function Verify({ onFound }: PhoneStepProps) {
  const { form, sms, sendCode, verify, checking } = usePhoneCheck(onFound)
  const typed = drafts.form(phoneToShow)
  const order = useFieldOrder(['phone', 'code'], () => void verify(), typed ? undefined : 'phone')
  const send = async () => {
    if (await sendCode()) order.focus('code')
  }
  return (
    <StepFrame primary={{ text: '验证并继续', onTap: verify, busy: checking.state === 'busy' }}>
      <View className="onboarding-lead">
        先验证您的手机号。如果物业已经登记过您，房屋会自动绑定，不用再填写。
      </View>
      {checking.error ? (
        <FailureNotice error={checking.error} sentence={sentenceFor(checking.error, 'phone')} />
      ) : null}
      <Card list>
        <TextField
          label="手机号"
          type="phone"
          placeholder="您本人的手机号"
          value={typed}
          error={form.errors.phone}
          onInput={(phone) => form.type('phone', phone)}
          {...order.of('phone')}
        />
        <CodeField
          onInput={(code) => form.type('code', code)}
          secondsLeft={sms.secondsLeft}
          again={sms.sent !== undefined}
          onSend={send}
          keys={order.of('code')}
          error={form.errors.code}
        />
      </Card>
      <Button kind="text" onTap={() => go(pages.activate.url())}>
        家人或房东已为我登记，去开通
      </Button>
    </StepFrame>
  )
}

/** The step for the phone (2.2.1). A person whom the registry knows is bound at once; all others continue with the form. */
export function PhoneStep({ onFound }: PhoneStepProps) {
  const verified = drafts.form((draft) => draft.values.phone)
  const [changing, setChanging] = useState(false)
  if (verified && !changing) return <Verified phone={verified} onChange={() => setChanging(true)} />
  return <Verify onFound={onFound} />
}
