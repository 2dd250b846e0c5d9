import { Picker } from '@tarojs/components'
import { Field, type FieldProps } from './field'
import { FieldValue } from './field-value'

export interface Option<V extends string = string> {
  value: V
  label: string
}

export interface SelectFieldProps<V extends string> extends FieldProps {
  options: readonly Option<V>[]
  /** Undefined: not chosen yet. */
  value?: V
  onChange: (value: V) => void
  placeholder?: string
}

/** One of a list, by WeChat's own wheel. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { options, value, onChange, placeholder = '请选择' } = props
  const { label, required, error, hint, disabled } = props
  const chosen = options.findIndex((option) => option.value === value)
  return (
    <Field label={label} required={required} error={error} hint={hint} disabled={disabled}>
      <Picker
        className="wj-field-picker"
        aria-label={label}
        mode="selector"
        range={options.map((option) => option.label)}
        value={Math.max(chosen, 0)}
        disabled={disabled}
        onChange={(event) => {
          const option = options[Number(event.detail.value)]
          if (option && option.value !== value) onChange(option.value)
        }}
      >
        <FieldValue
          label={label}
          text={options[chosen]?.label ?? ''}
          placeholder={placeholder}
          required={required}
          disabled={disabled}
        />
      </Picker>
    </Field>
  )
}
