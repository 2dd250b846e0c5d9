import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice-group'
import { DateField } from '@/components/date-field'
import { SelectField } from '@/components/select-field'
import { TextArea } from '@/components/text-area'
import { rentalSexes } from '@/contract/rental/sign-in'
import { EDUCATIONS, userTypes } from '@/contract/rental/vocabulary'
import { clock } from '@/platform/clock'
import { calendarDateOf } from '@/contract/core/dates'
import type { Form } from '@/shared/use-form'
import { optionsOf } from '@/shared/options'
import { dashedDay, plainDay } from '@/shared/dates'
import { constellationOf, errorNaming, type ProfileValues } from '../profile'
import { ProfileText } from './profile-text'

const TYPES = optionsOf(userTypes)
const SEXES = (['male', 'female'] as const).map((value) => ({ value, label: rentalSexes.label(value) }))
const EDUCATION_OPTIONS = EDUCATIONS.map((value) => ({ value, label: value }))

interface Props {
  form: Form<ProfileValues>
}

function Who({ form }: Props) {
  const { values, errors } = form
  return (
    <>
      <ChoiceGroup
        label="您是"
        required
        options={TYPES}
        value={values.userType}
        onChange={(type) => form.setValue('userType', type)}
        error={errors.userType && '请选择您是房东、二房东还是中介'}
      />
      <ChoiceGroup
        label="性别"
        required
        inline
        options={SEXES}
        value={values.sex === 'unknown' ? undefined : values.sex}
        onChange={(sex) => form.setValue('sex', sex)}
        error={errors.sex && '请选择性别'}
      />
    </>
  )
}

/** The birthday, from which the constellation follows. */
function Birthday({ form }: Props) {
  const { birthday } = form.values
  return (
    <DateField
      label="生日"
      required
      value={dashedDay(birthday)}
      end={dashedDay(calendarDateOf(clock.now()))}
      onChange={(day) => {
        const plain = plainDay(day)
        form.setValue('birthday', plain)
        form.setValue('constellations', constellationOf(plain))
      }}
      error={errorNaming('生日', form.errors.birthday)}
      hint={birthday ? `星座：${constellationOf(birthday)}` : undefined}
    />
  )
}

/** The fields about the landlord as a person. */
export function PersonFields({ form }: Props) {
  const { values, errors } = form
  return (
    <Card title="关于您" list>
      <ProfileText
        form={form}
        name="nickname"
        label="称呼"
        required
        maxlength={30}
        placeholder="例如 林女士"
      />
      <Who form={form} />
      <Birthday form={form} />
      <SelectField
        label="教育背景"
        required
        options={EDUCATION_OPTIONS}
        value={values.education}
        onChange={(education) => form.setValue('education', education)}
        error={errors.education && '请选择教育背景'}
      />
      <ProfileText
        form={form}
        name="occupation"
        label="职业"
        required
        maxlength={50}
        placeholder="例如 教师"
      />
      <ProfileText
        form={form}
        name="addressProvince"
        label="所在省"
        required
        maxlength={50}
        placeholder="例如 四川"
      />
      <ProfileText
        form={form}
        name="addressCity"
        label="所在市"
        required
        maxlength={50}
        placeholder="例如 成都"
      />
      <TextArea
        label="介绍"
        required
        maxlength={500}
        placeholder="让租客了解您，例如：房子干净，随时可看"
        value={values.selfDescription}
        onInput={(text) => form.type('selfDescription', text)}
        error={errorNaming('介绍', errors.selfDescription)}
      />
    </Card>
  )
}
