import { useState } from 'react'
import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { toast } from '@/platform/feedback'
import { startFrom } from '../draft'
import { valuesOf } from '../house-texts'
import type { Part } from '../house-values'
import type { HostHouse } from '../queries'
import { useSaveChanges } from '../save-changes'
import { useHouseForm } from '../use-house-form'
import { infoOfRow } from '../row-info'
import { PartFields } from './part-fields'
import { SaveNotice } from './save-notice'

interface Props {
  part: Part
  house: HostHouse
  onSaved: () => void
  onLogin: () => void
  onNewHouse: () => void
}

/** One part of a house that is on the server. Changes are saved field by field. */
export function EditPart({ part, house, onSaved, onLogin, onNewHouse }: Props) {
  // The house as it was when the page opened, so that a later reading does not overwrite what was typed.
  const [info] = useState(() => house.detail ?? infoOfRow(house.row))
  const [onServer] = useState(() => valuesOf(info))
  const form = useHouseForm({ part, initial: onServer, onServer })
  const save = useSaveChanges(house.row.id, info)
  const submit = async () => {
    if (!form.validate()) return
    const saved = await save.saving.send(form.values)
    if (!saved.ok) return
    toast(saved.value > 0 ? `已保存 ${saved.value} 项修改` : '没有修改')
    onSaved()
  }
  return (
    <Screen
      form
      bottom={
        <Button block busy={save.saving.state === 'busy'} onTap={submit}>
          保存
        </Button>
      }
    >
      <SaveNotice
        save={save}
        onLogin={onLogin}
        onNewHouse={() => {
          startFrom(form.values)
          onNewHouse()
        }}
      />
      <PartFields part={part} form={form} />
    </Screen>
  )
}
