import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import './field.scss'

/** What every form control takes. */
export interface FieldProps {
  label: string
  required?: boolean
  /** The sentence under the field; announced when it appears. */
  error?: string
  hint?: string
  disabled?: boolean
}

interface Props extends FieldProps {
  children: ReactNode
  /** The control under its label instead of beside it. */
  stacked?: boolean
  /** The control holds a button besides and needs more room beside its label. */
  wide?: boolean
  onTap?: () => void
}

/** The row of a form: label, control, error. Where label and control do not fit side by side they stack by themselves. */
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
        {/* The control carries the same name, so the visible one is not read twice. */}
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
