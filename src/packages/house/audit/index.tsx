import { Text } from '@tarojs/components'
import { Screen } from '@/components/screen'

export default function AuditPage() {
  return (
    <Screen>
      <Text className="wj-title">申请详情</Text>
    </Screen>
  )
}
