import { Text } from '@tarojs/components'
import { Screen } from '@/components/screen'

export default function BindMorePage() {
  return (
    <Screen>
      <Text className="wj-title">绑定更多房屋</Text>
    </Screen>
  )
}
