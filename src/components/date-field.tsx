import { Picker } from '@tarojs/components'
import { memo } from 'react'
import { formatCalendarDate } from '@/shared/dates'
import { Field, type FieldProps } from './field'
import { FieldValue } from './field-value'
import { useLatest } from './use-latest'

export interface DateFieldProps extends FieldProps {
  /** A day YYYY-MM-DD; undefined or empty if none is chosen yet. */
  value?: string
  onChange: (value: string) => void
  /** The first and the last day that can be chosen, YYYY-MM-DD. */
  start?: string
  end?: string
  placeholder?: string
}

type WheelProps = Omit<DateFieldProps, 'error' | 'hint'> & { value: string; placeholder: string }

// It is memoised because Taro sends the value of a Picker at every render, and a long form renders often.
const Wheel = memo(function Wheel(props: WheelProps) {
  const { label, value, onChange, start, end, placeholder, required, disabled } = props
  return (
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
        text={formatCalendarDate(value)}
        placeholder={placeholder}
        required={required}
        disabled={disabled}
        icon="calendar"
      />
    </Picker>
  )
})

export function DateField(props: DateFieldProps) {
  const { value = '', onChange, start = '1900-01-01', end, placeholder = '请选择日期' } = props
  const { label, required, error, hint, disabled } = props
  return (
    <Field label={label} required={required} error={error} hint={hint} disabled={disabled}>
      <Wheel
        {...{ label, value, start, end, placeholder, required, disabled }}
        onChange={useLatest(onChange)}
      />
    </Field>
  )
}
