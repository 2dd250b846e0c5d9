import { View } from '@tarojs/components'
import type { IconName } from './picture-names'
import { classNames } from './class-names'
import { Icon } from './icon'

interface FieldValueProps {
  label: string
  /** As shown; empty: not chosen. */
  text: string
  placeholder: string
  required?: boolean
  invalid?: boolean
  disabled?: boolean
  icon?: IconName
  /** Where no Picker around it takes the tap. */
  onTap?: () => void
}

/** The chosen value in a form row, as one button. */
export function FieldValue(props: FieldValueProps) {
  const { label, text, placeholder, required, disabled, icon = 'chevron-right', onTap } = props
  const name = [label, text || placeholder, required && !text && '必填'].filter(Boolean).join('，')
  return (
    <View
      className={classNames('wj-field-value', !text && 'unset', disabled && 'disabled')}
      role="button"
      aria-label={name}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onTap}
    >
      <View className="wj-field-value__text">{text || placeholder}</View>
      {disabled ? null : (
        <View className="wj-field-value__arrow">
          <Icon name={icon} />
        </View>
      )}
    </View>
  )
}
