import { View } from '@tarojs/components'
import { Screen } from '@/components/screen'
import { Activation } from '@/features/houses/components/activation'
import { toast } from '@/platform/feedback'
import { switchTab } from '@/platform/navigation'
import { pages } from '@/routes/pages'
import { SignedInGuard, SignInFirst } from '../../guards/signed-in-guard'

const leave = () => void switchTab(pages.houses.url()).then(() => toast('开通成功'))

export default function ActivatePage() {
  return (
    <SignedInGuard
      visitor={<SignInFirst title="登录后开通" note="家人或房东已经为您登记，登录后用姓名和手机号开通" />}
    >
      <Screen form>
        <View className="wj-note wj-lead">
          家人或房东已经为您登记、物业也审核通过时，在这里开通，就能看到房屋、账单和公告。
        </View>
        <Activation onDone={leave} />
      </Screen>
    </SignedInGuard>
  )
}
