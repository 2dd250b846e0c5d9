import { Text } from '@tarojs/components'
import { Screen } from '@/components/screen'

export default function DetailPage() {
  return (
    <Screen>
      <Text className="wj-title">房屋详情</Text>
    </Screen>
  )
}
