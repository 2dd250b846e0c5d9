import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Screen } from '@/components/screen'
import { PRIVACY_CHAPTERS } from '@/features/account/privacy-text'
import './index.scss'

export default function PrivacyPage() {
  return (
    <Screen>
      <View className="privacy__intro">
        万家收集哪些信息、用来做什么、交给谁、在手机上留下什么，都写在这里。
      </View>
      {PRIVACY_CHAPTERS.map(({ title, points }) => (
        <Card key={title} title={title}>
          {points.map((point) => (
            <View key={point} className="privacy__point">
              {point}
            </View>
          ))}
        </Card>
      ))}
    </Screen>
  )
}
