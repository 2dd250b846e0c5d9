import { View } from '@tarojs/components'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { SelectField, type Option } from '@/components/select-field'
import { TextArea } from '@/components/text-area'
import { TextField, type TextFieldProps } from '@/components/text-field'
import type { HouseKey, HouseValues } from '../house-values'
import { fieldId, type HouseForm } from '../use-house-form'
import './rental-host.scss'

/** The keys of those fields of the form whose values have the type V. */
type KeyOf<V> = {
  [K in HouseKey]: NonNullable<HouseValues[K]> extends V ? K : never
}[HouseKey]

interface TextProps extends Pick<
  TextFieldProps,
  'label' | 'required' | 'placeholder' | 'hint' | 'maxlength'
> {
  form: HouseForm
  name: KeyOf<string>
  /** The keyboard for numbers; `digit` has a decimal point. */
  keyboard?: 'number' | 'digit'
  unit?: string
}

/** A text field that is bound to a field of the form. */
export const BoundText = ({ form, name, keyboard = undefined, unit, ...rest }: TextProps) => (
  <View className="host-field" id={fieldId(name)}>
    <TextField
      {...rest}
      type={keyboard ?? 'text'}
      value={form.values[name]}
      onInput={(text) => form.type(name, text as never)}
      error={form.errors[name]}
      suffix={unit ? <View className="host-unit">{unit}</View> : undefined}
    />
  </View>
)

interface AreaProps {
  form: HouseForm
  name: KeyOf<string>
  label: string
  placeholder: string
  maxlength: number
}

export const BoundArea = ({ form, name, ...rest }: AreaProps) => (
  <View className="host-field" id={fieldId(name)}>
    <TextArea
      {...rest}
      value={form.values[name]}
      onInput={(text) => form.type(name, text as never)}
      error={form.errors[name]}
    />
  </View>
)

interface SelectProps {
  form: HouseForm
  name: KeyOf<string>
  label: string
  required?: boolean
  options: readonly Option[]
}

export const BoundSelect = ({ form, name, label, required, options }: SelectProps) => (
  <View className="host-field" id={fieldId(name)}>
    <SelectField
      label={label}
      required={required}
      options={options}
      value={form.values[name]}
      onChange={(value) => form.setValue(name, value as never)}
      error={form.errors[name]}
    />
  </View>
)

interface ChipsProps {
  form: HouseForm
  name: KeyOf<readonly string[]>
  label: string
  options: readonly (readonly [value: string, word: string])[]
}

/** Chips that are bound to a field of the form, several of which can be chosen. */
export function BoundChips({ form, name, label, options }: ChipsProps) {
  const chosen: readonly string[] = form.values[name] ?? []
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
    form.setValue(name, next as never)
  }
  return (
    <View className="host-field" id={fieldId(name)}>
      <Field label={label} stacked error={form.errors[name]} hint="可多选">
        <Chips list={{ label, options }} chosen={chosen} onToggle={toggle} />
      </Field>
    </View>
  )
}
