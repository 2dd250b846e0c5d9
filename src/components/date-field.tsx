import { Picker } from '@tarojs/components'
import { Field, type FieldProps } from './field'
import { FieldValue } from './field-value'

export interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD; undefined or empty: not chosen yet. */
  value?: string
  onChange: (value: string) => void
  /** YYYY-MM-DD, both included. */
  start?: string
  end?: string
  placeholder?: string
}

const inWords = (date: string) => {
  const [year, month, day] = date.split('-').map(Number)
  return year && month && day ? `${year}年${month}月${day}日` : ''
}

export function DateField(props: DateFieldProps) {
  const { value = '', onChange, start = '1900-01-01', end, placeholder = '请选择日期' } = props
  const { label, required, error, hint, disabled } = props
  return (
    <Field label={label} required={required} error={error} hint={hint} disabled={disabled}>
      <Picker
        className="wj-field-picker"
        aria-label={label}
        mode="date"
        value={value}
        start={start}
        end={end}
        disabled={disabled}
        onChange={(event) => onChange(event.detail.value)}
      >
        <FieldValue
          label={label}
          text={inWords(value)}
          placeholder={placeholder}
          required={required}
          disabled={disabled}
          icon="calendar"
        />
      </Picker>
    </Field>
  )
}
