import { View } from '@tarojs/components'
import { SCORES, scoreWords } from '../messages'
import './stars.scss'

interface ChooseProps {
  score?: number
  onChoose: (score: number) => void
}

/** Five stars in a row, with the choice in words. */
export function StarChoice({ score = 0, onChoose }: ChooseProps) {
  return (
    <View className="stars">
      <View className="stars__row" role="radiogroup" aria-label="这次维修怎么样？">
        {SCORES.map((_, index) => (
          <View
            key={index}
            className={index < score ? 'stars__star stars__star--lit' : 'stars__star'}
            hoverClass="wj-pressed"
            role="radio"
            aria-checked={index + 1 === score}
            aria-label={scoreWords(index + 1)}
            onClick={() => onChoose(index + 1)}
          />
        ))}
      </View>
      <View className="wj-note" aria-hidden>
        {score > 0 ? scoreWords(score) : '点按星星评价'}
      </View>
    </View>
  )
}
