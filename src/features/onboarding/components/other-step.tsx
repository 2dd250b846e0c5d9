import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice-group'
import { TextField } from '@/components/text-field'
import { useFieldOrder } from '@/components/use-field-order'
import { politicalStatuses } from '@/contract/core/vocabulary'
import { OTHER_KEYS } from '../form-values'
import { fieldId, useDraftForm, type DraftForm } from '../use-draft-form'
import { useFlowNavigation } from './flow-context'
import { StepFrame } from './step-frame'

const STATUSES = politicalStatuses.words.map((value) => ({ value, label: politicalStatuses.label(value) }))
const YES_NO = [
  { value: 'no', label: '否' },
  { value: 'yes', label: '是' },
] as const

const answerOf = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no')

interface YesNoProps {
  form: DraftForm
  field: 'veteran' | 'lowIncome' | 'petitioner'
  label: string
  why: string
}

function YesNo({ form, field, label, why }: YesNoProps) {
  return (
    <View className="onboarding-field" id={fieldId(field)}>
      <ChoiceGroup
        label={label}
        required
        inline
        hint={why}
        options={YES_NO}
        value={answerOf(form.values[field])}
        onChange={(answer) => form.setValue(field, answer === 'yes')}
        error={form.errors[field]}
      />
    </View>
  )
}

const closeKeyboard = () => undefined

function Work({ form }: { form: DraftForm }) {
  const { values, errors } = form
  const order = useFieldOrder(['job', 'company'], closeKeyboard)
  return (
    <Card title="职业与单位" list>
      <View className="onboarding-field" id={fieldId('job')}>
        <TextField
          label="职业"
          required
          maxlength={50}
          placeholder="如教师、退休、学生"
          value={values.job}
          onInput={(job) => form.type('job', job)}
          error={errors.job}
          {...order.of('job')}
        />
      </View>
      <View className="onboarding-field" id={fieldId('company')}>
        <TextField
          label="工作单位"
          required
          maxlength={50}
          placeholder="没有单位请填“无”"
          value={values.company}
          onInput={(company) => form.type('company', company)}
          error={errors.company}
          {...order.of('company')}
        />
      </View>
    </Card>
  )
}

/** What the registration asks beyond the card. */
export function OtherStep() {
  const { next } = useFlowNavigation()
  const form = useDraftForm(OTHER_KEYS)
  const goOn = () => {
    if (form.validate()) next()
  }
  return (
    <StepFrame primary={{ text: '下一步', onTap: goOn }}>
      <Work form={form} />
      <Card title="登记信息">
        <View className="onboarding-lead">
          以下各项是社区登记要求的内容，只供登记和安排帮扶、优待使用，不会向邻居公开，也不影响您绑定房屋。
        </View>
        <View className="onboarding-field" id={fieldId('politicalStatus')}>
          <ChoiceGroup
            label="政治面貌"
            required
            inline
            hint="用于社区党员服务登记"
            options={STATUSES}
            value={form.values.politicalStatus}
            onChange={(status) => form.setValue('politicalStatus', status)}
            error={form.errors.politicalStatus}
          />
        </View>
        <YesNo form={form} field="veteran" label="是否退役军人" why="用于安排退役军人的优待和服务" />
        <YesNo form={form} field="lowIncome" label="是否享受低保" why="用于安排社区的帮扶和减免" />
        <YesNo
          form={form}
          field="petitioner"
          label="是否有上访记录"
          why="登记表的固定项目，用于社区了解并跟进诉求"
        />
      </Card>
    </StepFrame>
  )
}
