import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { VERSION_WORDS, type Chapter } from '../privacy-text'
import './chapters.scss'

/** A text that residents agree to, with its version and date at the top. */
export function Chapters({ intro, chapters }: { intro: string; chapters: readonly Chapter[] }) {
  return (
    <View>
      <View className="chapters__intro">
        {intro}
        <View className="wj-note">{VERSION_WORDS}</View>
      </View>
      {chapters.map(({ title, points }) => (
        <Card key={title} title={title}>
          {points.map((point) => (
            <View key={point} className="chapters__point">
              {point}
            </View>
          ))}
        </Card>
      ))}
    </View>
  )
}
