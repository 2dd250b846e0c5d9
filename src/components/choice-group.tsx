import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { Field, type FieldProps } from './field'
import type { Option } from './select-field'
import './choice-group.scss'

interface Choice<V extends string = string> extends Option<V> {
  note?: string
  disabled?: boolean
}

export interface ChoiceGroupProps<V extends string> extends FieldProps {
  options: readonly Choice<V>[]
  value?: V
  onChange: (value: V) => void
  /** Places the options side by side; for two or three short ones. */
  inline?: boolean
}

/** A few options that are all visible at once, each a large target. */
export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const { options, value, onChange, label, required, error, hint, disabled, inline } = props
  return (
    <Field label={label} required={required} error={error} hint={hint} disabled={disabled} stacked>
      <View className={classNames('wj-choices', inline && 'inline')} role="radiogroup" aria-label={label}>
        {options.map((option) => {
          const off = disabled || option.disabled
          const chosen = option.value === value
          return (
            <View
              key={option.value}
              className={classNames('wj-choice', chosen && 'chosen', off && 'off')}
              hoverClass={off ? 'none' : 'wj-pressed'}
              role="radio"
              aria-checked={chosen}
              aria-disabled={off || undefined}
              onClick={off || chosen ? undefined : () => onChange(option.value)}
            >
              <View className="wj-choice__mark" />
              <View className="wj-choice__main">
                <View>{option.label}</View>
                {option.note ? <View className="wj-choice__note">{option.note}</View> : null}
              </View>
            </View>
          )
        })}
      </View>
    </Field>
  )
}
