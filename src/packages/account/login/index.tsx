import { Text } from '@tarojs/components'
import { Screen } from '@/components/screen'

export default function LoginPage() {
  return (
    <Screen>
      <Text className="wj-title">登录</Text>
    </Screen>
  )
}
