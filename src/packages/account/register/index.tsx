import { Text } from '@tarojs/components'
import { Screen } from '@/components/screen'

export default function RegisterPage() {
  return (
    <Screen>
      <Text className="wj-title">注册</Text>
    </Screen>
  )
}
