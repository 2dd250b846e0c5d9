import { View } from '@tarojs/components'
import { classNames } from './class-names'
import './switch-row.scss'

export interface SwitchRowProps {
  title: string
  note?: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

/** A row that is a switch as a whole. WeChat's own switch is only 32 px high, and its colour ignores the theme. */
export function SwitchRow({ title, note, checked, onChange, disabled }: SwitchRowProps) {
  return (
    <View
      className={classNames('wj-switch-row', checked && 'on', disabled && 'disabled')}
      role="switch"
      aria-label={note ? `${title}，${note}` : title}
      aria-checked={checked}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : () => onChange(!checked)}
    >
      <View className="wj-switch-row__main">
        <View>{title}</View>
        {note ? <View className="wj-switch-row__note">{note}</View> : null}
      </View>
      <View className="wj-switch-row__track">
        <View className="wj-switch-row__thumb" />
      </View>
    </View>
  )
}
