import { pages } from '@/routes/pages'
import { parseReturn } from '@/routes/return'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Drawing } from '@/components/drawing'
import { Screen } from '@/components/screen'
import { Segments } from '@/components/segments'
import { Agreement } from '@/features/account/components/agreement'
import { CodeLoginForm } from '@/features/account/components/code-login'
import { PasswordLoginForm } from '@/features/account/components/password-login'
import { useAgreement } from '@/features/account/use-agreement'
import { go, replace } from '@/platform/navigation'
import { useLanding } from '../return-after-sign-in'
import './index.scss'

// WeChat's getPhoneNumber is left out: it gives a code that only a backend can turn into a number, and no document
// describes one that does.
const WAYS = [
  { value: 'code', label: '验证码登录' },
  { value: 'password', label: '密码登录' },
] as const
type Way = (typeof WAYS)[number]['value']

export default function LoginPage() {
  const { from } = parseReturn(useRouter().params)
  const [way, setWay] = useState<Way>('code')
  const agreement = useAgreement()
  const land = useLanding(from)
  const toRegister = () => void replace(pages.register.url(from))
  const LoginForm = way === 'code' ? CodeLoginForm : PasswordLoginForm

  return (
    <Screen>
      <View className="login__head">
        <Drawing name="brand" />
        <View className="login__words">
          <View className="wj-title">登录万家</View>
          <View className="wj-note">您家的事，在这里办</View>
        </View>
      </View>
      <View className="login__ways">
        <Segments label="登录方式" options={WAYS} value={way} onChange={setWay} />
      </View>
      <LoginForm mayGoOn={agreement.check} onSignedIn={land} onRegister={toRegister}>
        <Agreement agreement={agreement} onPrivacy={() => void go(pages.privacy.url())} />
      </LoginForm>
      <View className="login__other">
        <Button kind="text" onTap={toRegister}>
          还没有账号？去注册
        </Button>
      </View>
    </Screen>
  )
}
