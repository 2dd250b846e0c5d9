import { View } from '@tarojs/components'
import { classNames } from './class-names'
import './chips.scss'

interface Props {
  /** What is chosen, and the value and the word of each choice. */
  list: {
    readonly label: string
    readonly options: readonly (readonly [value: string, word: string])[]
  }
  chosen: readonly string[]
  onToggle: (value: string) => void
}

/** Choices of which several may stand, each a word to tap; tapping a chosen one takes it back. */
export function Chips({ list, chosen, onToggle }: Props) {
  return (
    <View className="wj-chips" role="group" aria-label={list.label}>
      {list.options.map(([value, word]) => {
        const isChosen = chosen.includes(value)
        return (
          <View
            key={value}
            className={classNames('wj-chip', isChosen && 'chosen')}
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
