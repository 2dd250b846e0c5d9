import { View } from '@tarojs/components'
import type { IconName } from './picture-names'
import { classNames } from './class-names'
import { Icon } from './icon'

interface FieldValueProps {
  label: string
  /** The chosen value as it is shown; empty if nothing is chosen. */
  text: string
  placeholder: string
  required?: boolean
  invalid?: boolean
  disabled?: boolean
  icon?: IconName
  /** Called on a tap, if no Picker around it handles the tap. */
  onTap?: () => void
}

/** The chosen value in a row of a form. To screen readers it is one button. */
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
