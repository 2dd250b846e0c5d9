import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { classNames } from './class-names'
import './checkbox.scss'

export interface CheckboxProps {
  checked: boolean
  onChange: (checked: boolean) => void
  /** The name for screen readers: the text without its links. */
  label: string
  /** The text beside the box. It may hold TextLinks; a tap on it ticks the box, too. */
  children: ReactNode
  error?: string
}

export function Checkbox({ checked, onChange, label, children, error }: CheckboxProps) {
  const toggle = () => onChange(!checked)
  return (
    <View className={classNames('wj-checkbox', checked && 'checked', error && 'wrong')}>
      <View
        className="wj-checkbox__tap"
        role="checkbox"
        aria-label={label}
        aria-checked={checked}
        onClick={toggle}
      >
        <View className="wj-checkbox__box">{checked ? <Icon name="check" size="small" /> : null}</View>
      </View>
      <View className="wj-checkbox__main">
        {/* The text is a further target for the same tick. Screen readers read the box, which has the name and the state. */}
        <View role="presentation" onClick={toggle}>
          {children}
        </View>
        {error ? (
          <View className="wj-checkbox__error" role="alert">
            {error}
          </View>
        ) : null}
      </View>
    </View>
  )
}
