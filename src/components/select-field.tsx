import { Picker } from '@tarojs/components'
import { memo } from 'react'
import { Field, type FieldProps } from './field'
import { FieldValue } from './field-value'
import { useLatest } from './use-latest'

export interface Option<V extends string = string> {
  value: V
  label: string
}

export interface SelectFieldProps<V extends string> extends FieldProps {
  /** Must be the same array at each render, because WeChat is sent every new one. */
  options: readonly Option<V>[]
  /** Undefined if nothing is chosen yet. */
  value?: V
  onChange: (value: V) => void
  placeholder?: string
}

interface WheelProps {
  label: string
  options: readonly Option[]
  chosen: number
  placeholder: string
  required?: boolean
  disabled?: boolean
  onPick: (index: number) => void
}

// It is memoised because Taro sends range and value of a Picker at every render, and a long form renders often.
const Wheel = memo(function Wheel({
  label,
  options,
  chosen,
  placeholder,
  required,
  disabled,
  onPick,
}: WheelProps) {
  return (
    <Picker
      className="wj-field-picker"
      aria-label={label}
      mode="selector"
      range={options.map((option) => option.label)}
      value={Math.max(chosen, 0)}
      disabled={disabled}
      onChange={(event) => onPick(Number(event.detail.value))}
    >
      <FieldValue
        label={label}
        text={options[chosen]?.label ?? ''}
        placeholder={placeholder}
        required={required}
        disabled={disabled}
      />
    </Picker>
  )
})

/** A choice from a list, made with WeChat's own wheel. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { options, value, onChange, placeholder = '请选择' } = props
  const { label, required, error, hint, disabled } = props
  const chosen = options.findIndex((option) => option.value === value)
  const pick = useLatest((index: number) => {
    const option = options[index]
    if (option && option.value !== value) onChange(option.value)
  })
  return (
    <Field label={label} required={required} error={error} hint={hint} disabled={disabled}>
      <Wheel {...{ label, options, chosen, placeholder, required, disabled }} onPick={pick} />
    </Field>
  )
}
