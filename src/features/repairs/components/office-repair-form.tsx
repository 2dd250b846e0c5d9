import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { TextArea } from '@/components/text-area'
import { TextField } from '@/components/text-field'
import { newRepair } from '@/contract/weapp/repairs'
import { useForm } from '@/shared/use-form'
import { readDraft, removeDraft, writeDraft } from '../drafts'
import { useSendOfficeReport, type OfficeReport } from '../office-repairs'
import { MAX_DESCRIBING } from '../send-repair'

const { place, description } = newRepair.request.fields
const schema: v.GenericSchema<unknown, OfficeReport> = v.object({
  place: place.check,
  description: description.check,
})

interface Props {
  communityIdentifier: string
  /** The address of the resident's house, which is the place unless another one is typed. */
  introduction: string
  onDone: () => void
}

/** The form of a repair for the property office itself: the place, and what is wrong. What is typed is kept until it has arrived. */
export function OfficeRepairForm({ communityIdentifier, introduction, onDone }: Props) {
  const draftKey = `office/${communityIdentifier}`
  const [initial] = useState(() => ({
    place: introduction,
    description: readDraft(draftKey)?.draft.describing ?? '',
  }))
  const form = useForm<OfficeReport>({
    schema,
    initial,
    onChange: (values) => writeDraft(draftKey, { describing: values.description }),
  })
  const { busy, sentence, change: send } = useSendOfficeReport(communityIdentifier)
  const submit = async () => {
    const values = form.checked()
    if (!values || !(await send(values))) return
    removeDraft(draftKey)
    onDone()
  }
  return (
    <View>
      {sentence ? <Notice kind="danger">{`${sentence}。您填写的内容都还在。`}</Notice> : null}
      <Card list>
        <TextField
          label="位置"
          required
          value={form.values.place}
          error={form.errors.place}
          onInput={(text) => form.type('place', text)}
        />
        <TextArea
          label="哪里坏了"
          required
          value={form.values.description ?? ''}
          onInput={(text) => form.type('description', text)}
          error={form.errors.description}
          placeholder="请写清坏的是什么、从什么时候开始"
          maxlength={MAX_DESCRIBING}
        />
      </Card>
      <Button block busy={busy} onTap={submit}>
        提交报修
      </Button>
    </View>
  )
}
