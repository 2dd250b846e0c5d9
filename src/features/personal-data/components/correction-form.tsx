import { useState } from 'react'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { TextArea } from '@/components/text-area'
import { TextField } from '@/components/text-field'
import { correctPerson } from '@/contract/weapp/personal-data'
import { call } from '@/session/backend'
import { useForm } from '@/shared/use-form'
import { useSubmit } from '@/shared/use-submit'
import { refreshPersonalData, type Person } from '../queries'

const FIELDS = [
  ['name', '姓名', 30],
  ['nation', '民族', 20],
  ['job', '职业', 200],
  ['company', '工作单位', 50],
] as const

type Corrections = { [K in 'name' | 'nation' | 'address' | 'job' | 'company']?: string }

/** The fields that differ from what is registered. */
const changed = (values: Corrections, person: Person): Corrections =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) => value.trim() !== '' && value.trim() !== person[key as keyof Corrections],
    ),
  )

/** Applies to correct facts of the person. The office decides about it as about any application. */
export function CorrectionForm({ person, onSent }: { person: Person; onSent: () => void }) {
  const { name, nation, address, job, company } = person
  const form = useForm<Corrections>({
    schema: correctPerson.request.check,
    initial: { name, nation, address, job, company },
  })
  const sending = useSubmit((corrections: Corrections) => call(correctPerson, corrections))
  const [nothing, setNothing] = useState(false)

  const submit = async () => {
    const values = form.checked()
    if (!values) return
    const corrections = changed(values, person)
    const isEmpty = Object.keys(corrections).length === 0
    setNothing(isEmpty)
    if (isEmpty) return
    const sent = await sending.send(corrections)
    await refreshPersonalData()
    if (sent.ok) onSent()
  }
  return (
    <>
      <Notice>
        改完后由物业审核，通过后生效。身份证号、手机号、性别和出生日期请带身份证到物业服务中心更正。
      </Notice>
      {nothing ? <Notice kind="warning">还没有改动任何一项</Notice> : null}
      {sending.error ? <Notice kind="danger">{sentenceOf(sending.error)}</Notice> : null}
      <Card list>
        {FIELDS.map(([key, label, maxlength]) => (
          <TextField
            key={key}
            label={label}
            maxlength={maxlength}
            value={form.values[key]}
            onInput={(text) => form.type(key, text)}
            error={form.errors[key]}
          />
        ))}
        <TextArea
          label="户籍地址"
          maxlength={100}
          value={form.values.address}
          onInput={(text) => form.type('address', text)}
          error={form.errors.address}
        />
      </Card>
      <Button block busy={sending.state === 'busy'} onTap={submit}>
        提交更正
      </Button>
    </>
  )
}
