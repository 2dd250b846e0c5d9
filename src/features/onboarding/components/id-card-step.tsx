import { View } from '@tarojs/components'
import type { LocalFile } from '@/api/ports'
import { Notice } from '@/components/notice'
import { clock } from '@/platform/clock'
import { calendarDateOf } from '@/contract/core/dates'
import { ID_CARD_KEYS, type FormValues } from '../form-values'
import { fieldsOf, notRecognisedSentence, useIdCard } from '../use-id-card'
import { useDraftForm } from '../use-draft-form'
import { CardPicture } from './card-picture'
import { FailureNotice, isSessionLost } from './failure-notice'
import { useFlowNavigation } from './flow-context'
import { PersonFields } from './person-fields'
import { StepFrame } from './step-frame'

type Key = keyof FormValues

/** The identity: read from the card and corrected, or typed. */
export function IdCardStep() {
  const { next } = useFlowNavigation()
  const form = useDraftForm(ID_CARD_KEYS)
  const reading = useIdCard()

  const read = async (file: LocalFile) => {
    const sent = await reading.send(file)
    if (!sent.ok) return
    for (const [key, value] of Object.entries(fieldsOf(sent.value))) form.setValue(key as Key, value)
  }
  const goOn = () => {
    if (form.validate()) next()
  }
  return (
    <StepFrame primary={{ text: '下一步', onTap: goOn, disabled: reading.state === 'busy' }}>
      <CardPicture onPicture={read} busy={reading.state === 'busy'} />
      {reading.state === 'done' ? (
        <Notice kind="success">已识别并填入下面各项，请逐项核对，有误可以直接修改。</Notice>
      ) : null}
      {reading.error ? (
        isSessionLost(reading.error) ? (
          <FailureNotice error={reading.error} />
        ) : (
          <Notice kind="warning">{notRecognisedSentence(reading.error)}</Notice>
        )
      ) : null}
      <PersonFields form={form} today={calendarDateOf(clock.now())} />
      <View className="onboarding-note">身份证照片只用于识别，不会保存在手机上。</View>
    </StepFrame>
  )
}
