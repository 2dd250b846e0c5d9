import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Screen } from '@/components/screen'
import { askToSubscribe } from '@/session/subscriptions'

export interface ResultProps {
  introduction: string
  onHouses: () => void
  onHome: () => void
}

const NEXT = [
  '物业服务中心会核对您的资料，必要时会与您联系。',
  '审核结果会显示在「房屋」中，您可以随时查看或撤回申请。',
  '通过后房屋自动绑定；没有通过时会写明原因，您可以修改后重新提交。',
]

/** WeChat offers its messages only in reaction to a tap, so the first tap after the application was sent is used. */
const afterAsking = (leave: () => void) => async () => {
  await askToSubscribe('application')
  leave()
}

/** Says what happens after the application was sent. */
export function Result({ introduction, onHouses, onHome }: ResultProps) {
  return (
    <Screen>
      <Card>
        <EmptyState drawing="done" title="已提交，等待物业审核" note={introduction} />
      </Card>
      <Card title="接下来">
        {NEXT.map((sentence, index) => (
          <View key={sentence} className="onboarding-next">
            {`${index + 1}. ${sentence}`}
          </View>
        ))}
      </Card>
      <Button block onTap={afterAsking(onHouses)}>
        查看审核进度
      </Button>
      <Button kind="text" block onTap={afterAsking(onHome)}>
        返回首页
      </Button>
    </Screen>
  )
}
