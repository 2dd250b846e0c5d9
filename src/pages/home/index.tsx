import { Text } from '@tarojs/components'
import { Screen } from '@/components/screen'

export default function HomePage() {
  return (
    <Screen>
      <Text className="wj-title">首页</Text>
    </Screen>
  )
}
