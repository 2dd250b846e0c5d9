import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { useFieldOrder } from '@/components/use-field-order'
import { useForm } from '@/shared/use-form'
import { verificationOf } from '../verification'
import { saveDraft, useAccountDraft } from '../draft'
import { NOT_REGISTERED, codeSentence, isNotRegistered, refusalSentence } from '../messages'
import { codeLoginForm } from '../schemas'
import { useCodeLogin } from '../use-login'
import { PhoneCode } from './phone-code'
import { SignInProblem, type RefusalView } from './sign-in-problem'

export interface LoginFormProps {
  /** The tick for the agreement, shown above the button. */
  children: ReactNode
  /** Tells whether the agreement is ticked. If it is not, a sentence asks for it. */
  mayGoOn: () => boolean
  onSignedIn: () => void
  onRegister: () => void
}

export function CodeLoginForm({ children, mayGoOn, onSignedIn, onRegister }: LoginFormProps) {
  const { phone, code } = useAccountDraft.getState()
  const form = useForm({ schema: codeLoginForm, initial: { phone, code }, onChange: saveDraft })
  const login = useCodeLogin()
  const [refusal, setRefusal] = useState<RefusalView>()

  const sendAnswered = (error?: unknown) => {
    if (error === undefined) return setRefusal(undefined)
    if (!isNotRegistered(error)) return setRefusal({ sentence: refusalSentence(error) })
    setRefusal({ sentence: NOT_REGISTERED, way: { text: '去注册', go: onRegister } })
  }

  const submit = async () => {
    setRefusal(undefined)
    const values = form.checked()
    if (!mayGoOn() || !values) return
    const proof = verificationOf('login', values.phone, values.code)
    if (typeof proof === 'string') return form.fail('code', proof)
    const sent = await login.send(proof)
    if (sent.ok) return onSignedIn()
    const about = codeSentence(sent.error)
    if (about) form.fail('code', about)
    else setRefusal({ sentence: refusalSentence(sent.error) })
  }
  const order = useFieldOrder(['phone', 'code'], () => void submit())

  return (
    <View>
      <Card list>
        <PhoneCode form={form} purpose="login" onAnswer={sendAnswered} order={order} />
      </Card>
      <SignInProblem refusal={refusal} />
      {children}
      <Button block busy={login.state === 'busy'} onTap={submit}>
        登录
      </Button>
    </View>
  )
}
