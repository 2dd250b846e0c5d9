import { View } from '@tarojs/components'
import './steps.scss'

export interface StepsProps {
  names: readonly string[]
  /** The index of the present step, from 0. */
  current: number
}

/** Shows how far a person is in a form of several steps. */
export function Steps({ names, current }: StepsProps) {
  const next = names[current + 1]
  const position = `第 ${current + 1} 步，共 ${names.length} 步`
  return (
    <View className="wj-steps">
      <View className="wj-steps__bars" aria-hidden>
        {names.map((name, index) => (
          <View
            key={name}
            className={index > current ? 'wj-steps__bar' : 'wj-steps__bar wj-steps__bar--lit'}
          />
        ))}
      </View>
      <View className="wj-steps__words">
        <View className="wj-steps__position">{position}</View>
        <View className="wj-steps__next">{next ? `下一步：${next}` : '最后一步'}</View>
      </View>
      <View className="wj-steps__name">{names[current]}</View>
    </View>
  )
}
