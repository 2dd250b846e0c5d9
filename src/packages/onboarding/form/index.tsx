import { Text } from '@tarojs/components'
import { Screen } from '@/components/screen'

export default function FormPage() {
  return (
    <Screen>
      <Text className="wj-title">绑定房屋</Text>
    </Screen>
  )
}
