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
import { WechatLogin } from '@/features/account/components/wechat-login'
import { useAgreement } from '@/features/account/use-agreement'
import { isWeapp } from '@/platform/env'
import { go, replace } from '@/platform/navigation'
import { weappForm } from '@/platform/weapp-form'
import { useReturnAfterSignIn } from '../return-after-sign-in'
import './index.scss'

const CODE = { value: 'code', label: '验证码登录' } as const
const PASSWORD = { value: 'password', label: '密码登录' } as const
const WECHAT = { value: 'wechat', label: '微信手机号' } as const
type Way = (typeof CODE | typeof PASSWORD | typeof WECHAT)['value']

/** The ways to sign in. Form 2021-02 has no password and takes the number that WeChat knows, for which only WeChat has a button. */
function ways() {
  if (weappForm() === '2020-11') return [CODE, PASSWORD]
  return isWeapp ? [WECHAT, CODE] : [CODE]
}

const FORMS = { code: CodeLoginForm, password: PasswordLoginForm, wechat: WechatLogin } as const

export default function LoginPage() {
  const { from } = parseReturn(useRouter().params)
  const options = ways()
  const [way, setWay] = useState<Way>(options[0]?.value ?? 'code')
  const agreement = useAgreement()
  const leave = useReturnAfterSignIn(from)
  const toRegister = () => void replace(pages.register.url(from))
  const LoginForm = FORMS[way]

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
        {options.length > 1 ? (
          <Segments label="登录方式" options={options} value={way} onChange={setWay} />
        ) : null}
      </View>
      <LoginForm mayGoOn={agreement.check} onSignedIn={leave} onRegister={toRegister}>
        <Agreement
          agreement={agreement}
          onPrivacy={() => void go(pages.privacy.url())}
          onTerms={() => void go(pages.agreement.url())}
        />
      </LoginForm>
      <View className="login__other">
        {weappForm() === '2020-11' ? (
          <Button kind="text" onTap={toRegister}>
            还没有账号？去注册
          </Button>
        ) : (
          <View className="wj-note">第一次登录会自动注册</View>
        )}
      </View>
    </Screen>
  )
}
