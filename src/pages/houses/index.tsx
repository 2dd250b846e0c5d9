import { Text } from '@tarojs/components'
import { Screen } from '@/components/screen'

export default function HousesPage() {
  return (
    <Screen>
      <Text className="wj-title">房屋</Text>
    </Screen>
  )
}
