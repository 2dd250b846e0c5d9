import { Notice } from '@/components/notice'
import { goToPart, partAfter, partBefore, useDraft, enter } from '../draft'
import { houseValues, PART_KEYS, PARTS, type HouseKey, type Part } from '../house-values'
import { useCreateHouse } from '../use-create-house'
import { useHouseForm } from '../use-house-form'
import { scrollToTop } from '@/platform/scroll'
import * as v from 'valibot'
import { PartFields } from './part-fields'
import { StepFrame } from './step-frame'
import { UncertainNotice } from './uncertain-notice'

interface Props {
  part: Part
  onCreated: (houseId: number) => void
  onLogin: () => void
}

const goTo = (part: Part) => {
  goToPart(part)
  scrollToTop()
}

/** The first part that is not complete. A restored draft, for example, lacks the place of the house. */
function firstOpenPart(): Part | undefined {
  const { values } = useDraft.getState()
  const checked = v.safeParse(houseValues, {
    ...Object.fromEntries(ALL_KEYS.map((key) => [key, undefined])),
    ...values,
  })
  const wrong = checked.success ? [] : checked.issues.map((issue) => String(issue.path?.[0]?.key) as HouseKey)
  return PARTS.find((part) => PART_KEYS[part].some((key) => wrong.includes(key)))
}
const ALL_KEYS = PARTS.flatMap((part) => PART_KEYS[part])

function Restored() {
  const restored = useDraft((draft) => draft.restored)
  if (!restored) return null
  return (
    <Notice onDismiss={() => useDraft.setState({ restored: false })}>
      已恢复您上次填写的内容。为保护您的隐私，房屋的位置、小区和门牌号没有保存在手机上，请重新填写。
    </Notice>
  )
}

/** One part of a house that is not on the server yet. After the last part it is created there, as a draft. */
export function DraftPart({ part, onCreated, onLogin }: Props) {
  const form = useHouseForm({ part, initial: useDraft.getState().values, onChange: enter })
  const creating = useCreateHouse(onCreated)
  const after = partAfter(part)
  const before = partBefore(part)
  const goOn = async () => {
    if (!form.validate()) return
    const open = after ?? firstOpenPart()
    if (open) return goTo(open)
    await creating.send(useDraft.getState().values)
  }
  return (
    <StepFrame
      step={PARTS.indexOf(part)}
      onBack={before && (() => goTo(before))}
      primary={{
        text: after ? '下一步' : '保存草稿，去传照片',
        onTap: goOn,
        busy: creating.sending.state === 'busy',
        disabled: creating.uncertain,
      }}
    >
      <Restored />
      <UncertainNotice write={creating} what="房源" onLogin={onLogin} />
      <PartFields part={part} form={form} />
    </StepFrame>
  )
}
