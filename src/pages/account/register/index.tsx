import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { Agreement } from '@/features/account/components/agreement'
import { RegisterForm } from '@/features/account/components/register-form'
import { PRIVACY_URL, buildLoginUrl, parseAccountRoute } from '@/features/account/route'
import { useAgreement } from '@/features/account/use-agreement'
import { go, replace } from '@/platform/navigation'
import { landAfterSignIn } from '../land'
import './index.scss'

export default function RegisterPage() {
  const { from } = parseAccountRoute(useRouter().params)
  const agreement = useAgreement()
  const toLogin = () => void replace(buildLoginUrl(from))

  return (
    <Screen>
      <RegisterForm mayGoOn={agreement.check} onSignedIn={() => landAfterSignIn(from)} onLogin={toLogin}>
        <Agreement agreement={agreement} onPrivacy={() => void go(PRIVACY_URL)} />
      </RegisterForm>
      <View className="register__other">
        <Button kind="text" onTap={toLogin}>
          已有账号？去登录
        </Button>
      </View>
    </Screen>
  )
}
