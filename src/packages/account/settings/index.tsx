import { Text } from '@tarojs/components'
import { Screen } from '@/components/screen'

export default function SettingsPage() {
  return (
    <Screen>
      <Text className="wj-title">显示与字号</Text>
    </Screen>
  )
}
