import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/button'
import { useWechatLogin } from '../use-login'
import { wechatUser, type WechatUser } from '../wechat-user'
import type { LoginFormProps } from './code-login'
import { SignInProblem, type RefusalView } from './sign-in-problem'

interface PhoneAnswer {
  readonly errMsg?: string
  readonly errno?: number
  readonly encryptedData?: string
  readonly iv?: string
}

/** The error number by which WeChat says that the app has asked for too many phone numbers. */
const NO_QUOTA = 1400001

const OTHER_WAY = '您可以改用验证码登录'

/** Says why WeChat gave no number. */
const refusedWords = ({ errno }: PhoneAnswer): string =>
  errno === NO_QUOTA
    ? `微信手机号登录暂时不能使用，${OTHER_WAY}`
    : `没有得到您的微信手机号，${OTHER_WAY}，也可以再试一次`

/** Signs in by the phone number that WeChat knows, with one tap (form 2021-02). */
export function WechatLogin({ children, mayGoOn, onSignedIn }: Omit<LoginFormProps, 'onRegister'>) {
  const login = useWechatLogin()
  const [refusal, setRefusal] = useState<RefusalView>()
  // The identity is asked for before the tap, because WeChat encrypts the number for the session that this opens.
  const user = useRef<Promise<WechatUser>>()
  const begin = () => {
    user.current = wechatUser()
    user.current.catch(() => undefined)
  }
  useEffect(begin, [])

  const signIn = async (answer: PhoneAnswer) => {
    const { encryptedData, iv } = answer
    if (!encryptedData || !iv) return setRefusal({ sentence: refusedWords(answer) })
    setRefusal(undefined)
    try {
      const sent = await login.send({ encryptedData, iv, user: await (user.current ?? wechatUser()) })
      if (sent.ok) return onSignedIn()
      setRefusal({ sentence: sentenceOf(sent.error) })
    } catch (error) {
      setRefusal({ sentence: sentenceOf(error) })
    }
    begin()
  }

  const button = {
    openType: 'getPhoneNumber',
    onGetPhoneNumber: (event: { detail: PhoneAnswer }) => void (mayGoOn() && signIn(event.detail)),
  } as const

  return (
    <View>
      <SignInProblem refusal={refusal} />
      {children}
      <Button block busy={login.state === 'busy'} native={button}>
        微信手机号一键登录
      </Button>
    </View>
  )
}
