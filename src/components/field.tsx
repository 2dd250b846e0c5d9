import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import './field.scss'

/** The properties that all form controls share. */
export interface FieldProps {
  label: string
  required?: boolean
  /** The sentence under the field. Screen readers announce it when it appears. */
  error?: string
  hint?: string
  disabled?: boolean
}

interface Props extends FieldProps {
  children: ReactNode
  /** Places the control under its label and not beside it. */
  stacked?: boolean
  /** Gives the control more room beside its label, because it contains a button. */
  wide?: boolean
  onTap?: () => void
}

/** A row of a form: label, control and error. If label and control do not fit side by side, the control moves under the label. */
export function Field({ label, required, error, hint, disabled, stacked, wide, children }: Props) {
  return (
    <View
      className={classNames(
        'wj-field',
        stacked && 'stacked',
        wide && 'wide',
        error && 'wrong',
        disabled && 'disabled',
      )}
    >
      <View className="wj-field__line">
        {/* The label is hidden from screen readers because the control has the same name. */}
        <View className="wj-field__label" aria-hidden>
          {label}
          {required ? <View className="wj-field__star">*</View> : null}
        </View>
        <View className="wj-field__control">{children}</View>
      </View>
      {error ? (
        <View className="wj-field__error" role="alert">
          <Icon name="circle-alert" size="small" />
          <View className="wj-field__sentence">{error}</View>
        </View>
      ) : null}
      {hint && !error ? <View className="wj-field__hint">{hint}</View> : null}
    </View>
  )
}
