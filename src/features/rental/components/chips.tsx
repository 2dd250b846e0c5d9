import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import type { FilterList } from '../filters'
import './chips.scss'

interface Props {
  list: FilterList
  chosen: readonly string[]
  onToggle: (value: string) => void
}

/** The choices of one filter, each a word to tap; tapping a chosen one takes it back. */
export function Chips({ list, chosen, onToggle }: Props) {
  return (
    <View className="rental-chips" role="group" aria-label={list.label}>
      {list.options.map(([value, word]) => {
        const isChosen = chosen.includes(value)
        return (
          <View
            key={value}
            className={classNames('rental-chip', isChosen && 'chosen')}
            hoverClass="wj-pressed"
            role="checkbox"
            aria-checked={isChosen}
            aria-label={word}
            onClick={() => onToggle(value)}
          >
            {word}
          </View>
        )
      })}
    </View>
  )
}
