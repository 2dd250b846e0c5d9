import { pages } from '@/routes/pages'
import { parseReturn } from '@/routes/return'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { Agreement } from '@/features/account/components/agreement'
import { RegisterForm } from '@/features/account/components/register-form'
import { useAgreement } from '@/features/account/use-agreement'
import { go, replace } from '@/platform/navigation'
import { weappForm } from '@/platform/weapp-form'
import { useReturnAfterSignIn } from '../return-after-sign-in'
import './index.scss'

export default function RegisterPage() {
  const { from } = parseReturn(useRouter().params)
  const agreement = useAgreement()
  const leave = useReturnAfterSignIn(from)
  const toLogin = () => void replace(pages.login.url(from))
  // In form 2021-02 signing in also registers.
  const goesToLogin = weappForm() !== '2020-11'
  useEffect(() => {
    if (goesToLogin) void replace(pages.login.url(from))
  }, [goesToLogin, from])
  if (goesToLogin) return <Screen>{null}</Screen>

  return (
    <Screen>
      <RegisterForm mayGoOn={agreement.check} onSignedIn={leave} onLogin={toLogin}>
        <Agreement
          agreement={agreement}
          onPrivacy={() => void go(pages.privacy.url())}
          onTerms={() => void go(pages.agreement.url())}
        />
      </RegisterForm>
      <View className="register__other">
        <Button kind="text" onTap={toLogin}>
          已有账号？去登录
        </Button>
      </View>
    </Screen>
  )
}
