import { View } from '@tarojs/components'
import './skeleton.scss'

export interface SkeletonProps {
  /** list: rows of a card. form: label and control. card: a title and lines. */
  shape?: 'list' | 'form' | 'card'
  rows?: number
}

/** A grey outline of the content that is being loaded. It takes the same room, so that nothing moves afterwards. */
export function Skeleton({ shape = 'list', rows = 4 }: SkeletonProps) {
  return (
    <View className={`wj-skeleton wj-skeleton--${shape}`} aria-hidden>
      {Array.from({ length: rows }, (_, index) => (
        <View key={index} className="wj-skeleton__row">
          <View className="wj-skeleton__line" />
          {shape === 'form' ? null : <View className="wj-skeleton__line wj-skeleton__line--second" />}
        </View>
      ))}
    </View>
  )
}
