import { Text } from '@tarojs/components'
import { Screen } from '@/components/screen'

export default function PrivacyPage() {
  return (
    <Screen>
      <Text className="wj-title">隐私说明</Text>
    </Screen>
  )
}
