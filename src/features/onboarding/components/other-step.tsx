import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice-group'
import { drafts } from '../draft'
import { OTHER_KEYS, type SensitiveKey } from '../form-values'
import { chosenOption } from '../offered'
import { decline, tell, unanswered } from '../sensitive'
import { fieldId, useDraftForm, type DraftForm } from '../use-draft-form'
import { useOffered } from '../use-offered'
import { useFlowNavigation } from './flow-context'
import { StepFrame } from './step-frame'
import { WorkFields } from './work-fields'

const YES_NO = [
  { value: 'no', label: '否' },
  { value: 'yes', label: '是' },
] as const

const answerOf = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no')

interface SensitiveProps {
  form: DraftForm
  field: SensitiveKey
  label: string
  why: string
}

const DECLINED = { value: 'declined', label: '不愿提供' } as const

/** A sensitive fact, which may be declined. */
function Sensitive({ form, field, label, why }: SensitiveProps) {
  const isDeclined = drafts.form(({ declined }) => declined.includes(field))
  const offered = useOffered()
  const picked = drafts.form((draft) => draft.picked)
  const chosen = chosenOption('politicalStatus', offered, { values: form.values, picked })
  const told = field === 'politicalStatus' ? chosen?.value : answerOf(form.values[field])
  const options = field === 'politicalStatus' ? offered.politicalStatus : YES_NO
  const answer = (value: string) => {
    if (value === DECLINED.value) {
      // The form is changed first, because what it passes on to the draft must not undo the choice.
      form.setValue(field, undefined)
      return decline(field)
    }
    tell(field)
    if (field !== 'politicalStatus') return form.setValue(field, value === 'yes')
    drafts.form.setState({ picked: { ...picked, politicalStatus: value } })
    form.setValue(field, offered.politicalStatus.find((status) => status.value === value)?.word)
  }
  return (
    <View className="onboarding-field" id={fieldId(field)}>
      <ChoiceGroup<string>
        label={label}
        required
        inline
        hint={why}
        options={[...options, DECLINED]}
        value={isDeclined ? DECLINED.value : told}
        onChange={answer}
        error={form.errors[field]}
      />
    </View>
  )
}

function Veteran({ form }: { form: DraftForm }) {
  return (
    <View className="onboarding-field" id={fieldId('veteran')}>
      <ChoiceGroup
        label="是否退役军人"
        required
        inline
        hint="用于安排退役军人的优待和服务"
        options={YES_NO}
        value={answerOf(form.values.veteran)}
        onChange={(answer) => form.setValue('veteran', answer === 'yes')}
        error={form.errors.veteran}
      />
    </View>
  )
}
const UNANSWERED = '请选择，也可以选“不愿提供”'

/** The step for the facts that are not on the ID card. */
export function OtherStep() {
  const { next } = useFlowNavigation()
  const form = useDraftForm(OTHER_KEYS, () =>
    Object.fromEntries(unanswered(drafts.form.getState()).map((key) => [key, UNANSWERED])),
  )
  const goOn = () => {
    if (form.validate()) next()
  }
  return (
    <StepFrame primary={{ text: '下一步', onTap: goOn }}>
      <WorkFields form={form} />
      <Card title="登记信息">
        <View className="onboarding-lead">
          社区登记要求的内容，只供登记和安排优待使用，不会向邻居公开，也不影响您绑定房屋。
        </View>
        <Veteran form={form} />
      </Card>
      <Card title="敏感信息，逐项由您决定">
        <View className="onboarding-lead">
          每一项都可以选“不愿提供”：不影响绑定房屋，只是社区不会据此安排相应的服务，以后可以到物业服务中心补登。选择其他答案，表示您同意登记这一项，之后可以在“设置
          → 授权管理”里撤回。
        </View>
        <Sensitive form={form} field="politicalStatus" label="政治面貌" why="用于社区党员服务登记" />
        <Sensitive form={form} field="lowIncome" label="是否享受低保" why="用于安排社区的帮扶和减免" />
        <Sensitive form={form} field="petitioner" label="是否有上访记录" why="用于社区了解并跟进诉求" />
      </Card>
    </StepFrame>
  )
}
