import { Text } from '@tarojs/components'
import { Screen } from '@/components/screen'

export default function MePage() {
  return (
    <Screen>
      <Text className="wj-title">我的</Text>
    </Screen>
  )
}
