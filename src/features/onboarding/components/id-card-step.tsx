import { useState } from 'react'
import type { LocalFile } from '@/api/ports'
import { Notice } from '@/components/notice'
import { clock } from '@/platform/clock'
import { scrollToField } from '@/platform/scroll'
import { calendarDateOf } from '@/contract/core/dates'
import { giveConsent } from '@/queries/consents'
import { drafts } from '../draft'
import { ID_CARD_KEYS, type FormValues } from '../form-values'
import { bornLater, mismatches } from '../id-consistency'
import { isChild } from '../sensitive'
import { fieldsOf, notRecognisedSentence, useIdCard } from '../use-id-card'
import { useDraftForm } from '../use-draft-form'
import { CardPicture } from './card-picture'
import { FailureNotice, isSessionLost } from './failure-notice'
import { useFlowNavigation } from './flow-context'
import { GUARDIAN_ID, GuardianConsent } from './guardian-consent'
import { PersonFields } from './person-fields'
import { StepFrame } from './step-frame'

type Key = keyof FormValues

/** Faults that the contract's rule cannot see, because it knows neither today nor the other fields. */
function extraFaults(values: Partial<FormValues>): Partial<Record<Key, string>> {
  const idNumber = bornLater(values.idNumber, calendarDateOf(clock.now()))
  return idNumber === undefined ? mismatches(values) : { idNumber }
}

/** The step for the identity, which is read from the card and corrected, or typed. */
export function IdCardStep() {
  const { next } = useFlowNavigation()
  const form = useDraftForm(ID_CARD_KEYS, extraFaults)
  const [demanded, setDemanded] = useState(false)
  const reading = useIdCard()

  const read = async (file: LocalFile) => {
    // The consent is recorded with the first picture. A tick that is removed before leaves no record.
    giveConsent('idCard')
    const sent = await reading.send(file)
    if (!sent.ok) return
    for (const [key, value] of Object.entries(fieldsOf(sent.value))) form.setValue(key as Key, value)
  }
  const goOn = () => {
    if (!form.validate()) return
    const { values, guardian } = drafts.form.getState()
    if (guardian || !isChild(values, clock.now())) return next()
    setDemanded(true)
    scrollToField(GUARDIAN_ID)
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
      <GuardianConsent demanded={demanded} />
    </StepFrame>
  )
}
