import { View } from '@tarojs/components'
import type { Option } from './select-field'
import { classNames } from './class-names'
import './segments.scss'

export interface SegmentsProps<V extends string> {
  /** The name of the choice for screen readers. */
  label: string
  options: readonly Option<V>[]
  value: V
  onChange: (value: V) => void
}

/** A choice between two to four short words, side by side. With large text they are stacked. */
export function Segments<V extends string>({ label, options, value, onChange }: SegmentsProps<V>) {
  return (
    <View className="wj-segments" role="radiogroup" aria-label={label}>
      {options.map((option) => {
        const chosen = option.value === value
        return (
          <View
            key={option.value}
            className={classNames('wj-segment', chosen && 'chosen')}
            role="radio"
            aria-checked={chosen}
            aria-label={option.label}
            onClick={chosen ? undefined : () => onChange(option.value)}
          >
            {option.label}
          </View>
        )
      })}
    </View>
  )
}
