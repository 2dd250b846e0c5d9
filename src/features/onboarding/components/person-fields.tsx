import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice-group'
import { DateField } from '@/components/date-field'
import { Notice } from '@/components/notice'
import { SelectField } from '@/components/select-field'
import { TextArea } from '@/components/text-area'
import { TextField } from '@/components/text-field'
import { useFieldOrder } from '@/components/use-field-order'
import { sexes, type Sex } from '@/contract/core/form-vocabulary'
import { optionsOf } from '@/shared/options'
import { dashedDay, plainDay } from '@/shared/dates'
import { drafts } from '../draft'
import { withIdNumberFacts, mismatches, factsOfIdNumber } from '../id-consistency'
import { nationOptions } from '../nations'
import { fieldId, type DraftForm } from '../use-draft-form'
import { useFlowNavigation } from './flow-context'

const SEXES = optionsOf(sexes)

/** The sentence about a contradiction. It is a component of its own, so that the fields do not render at each letter. */
function Contradiction({ form }: { form: DraftForm }) {
  const { kind } = useFlowNavigation()
  const sentences = drafts[kind](({ values }) => Object.values(mismatches(values)).join('；'))
  if (sentences === '') return null
  const follow = () => {
    const stated = factsOfIdNumber(form.values.idNumber)
    if (!stated) return
    form.setValue('birth', stated.birth)
    form.setValue('sex', stated.sex)
  }
  const action = (
    <Button kind="text" size="small" onTap={follow}>
      按身份证号改正
    </Button>
  )
  return (
    <Notice kind="warning" action={action}>
      出生日期或性别{sentences}。如果是身份证号填错了，请修改身份证号。
    </Notice>
  )
}

function Names({ form }: { form: DraftForm }) {
  const { values, errors } = form
  const fill = () => {
    const { birth, sex } = withIdNumberFacts(form.values)
    if (birth !== form.values.birth) form.setValue('birth', birth)
    if (sex !== form.values.sex) form.setValue('sex', sex)
  }
  const order = useFieldOrder(['name', 'idNumber'], fill)
  const keysOfNumber = order.of('idNumber')
  return (
    <>
      <View className="onboarding-field" id={fieldId('name')}>
        <TextField
          label="姓名"
          required
          maxlength={30}
          placeholder="与身份证一致"
          value={values.name}
          onInput={(name) => form.type('name', name)}
          error={errors.name}
          {...order.of('name')}
        />
      </View>
      <View className="onboarding-field" id={fieldId('idNumber')}>
        <TextField
          label="身份证号"
          required
          type="idcard"
          placeholder="18位身份证号"
          value={values.idNumber}
          onInput={(idNumber) => form.type('idNumber', idNumber)}
          error={errors.idNumber}
          {...keysOfNumber}
          onBlur={() => {
            keysOfNumber.onBlur?.()
            fill()
          }}
        />
      </View>
    </>
  )
}

function BirthAndSex({ form, today }: { form: DraftForm; today: string }) {
  const { values, errors } = form
  return (
    <>
      <Contradiction form={form} />
      <View className="onboarding-field" id={fieldId('sex')}>
        <ChoiceGroup<Sex>
          label="性别"
          required
          inline
          options={SEXES}
          value={values.sex}
          onChange={(sex) => form.setValue('sex', sex)}
          error={errors.sex}
        />
      </View>
      <View className="onboarding-field" id={fieldId('birth')}>
        <DateField
          label="出生日期"
          required
          value={dashedDay(values.birth)}
          end={dashedDay(today)}
          onChange={(day) => form.setValue('birth', plainDay(day))}
          error={errors.birth}
        />
      </View>
    </>
  )
}

/** The facts that are on the ID card. All of them can be corrected. */
export function PersonFields({ form, today }: { form: DraftForm; today: string }) {
  const { values, errors } = form
  return (
    <Card title="身份信息" list>
      <Names form={form} />
      <BirthAndSex form={form} today={today} />
      <View className="onboarding-field" id={fieldId('nation')}>
        <SelectField
          label="民族"
          required
          options={nationOptions(values.nation)}
          value={values.nation}
          onChange={(nation) => form.setValue('nation', nation)}
          error={errors.nation}
        />
      </View>
      <View className="onboarding-field" id={fieldId('address')}>
        <TextArea
          label="户籍地址"
          maxlength={100}
          required
          placeholder="身份证上的住址"
          value={values.address}
          onInput={(address) => form.type('address', address)}
          error={errors.address}
        />
      </View>
    </Card>
  )
}
