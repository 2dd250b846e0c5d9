import { View } from '@tarojs/components'
import { useState } from 'react'
import { failedWith } from '@/api/errors'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { TextField } from '@/components/text-field'
import { useFieldOrder } from '@/components/use-field-order'
import { loginByPassword } from '@/contract/weapp/auth'
import { useForm } from '@/shared/use-form'
import { saveDraft, useAccountDraft } from '../draft'
import { WRONG_PASSWORD, refusalSentence } from '../messages'
import { passwordLoginForm } from '../schemas'
import { usePasswordLogin } from '../use-login'
import type { LoginFormProps } from './code-login'
import { SignInProblem, type RefusalView } from './sign-in-problem'

export function PasswordLoginForm({ children, mayGoOn, onSignedIn }: Omit<LoginFormProps, 'onRegister'>) {
  const { phone } = useAccountDraft.getState()
  const form = useForm({
    schema: passwordLoginForm,
    initial: { phone },
    // The password is not carried over to the registration page, which asks for a new one.
    onChange: (values) => saveDraft({ phone: values.phone }),
  })
  const login = usePasswordLogin()
  const [refusal, setRefusal] = useState<RefusalView>()

  const submit = async () => {
    setRefusal(undefined)
    const values = form.checked()
    if (!mayGoOn() || !values) return
    const sent = await login.send(values)
    if (sent.ok) return onSignedIn()
    if (failedWith(sent.error, loginByPassword, 'wrongPassword')) form.fail('password', WRONG_PASSWORD)
    else setRefusal({ sentence: refusalSentence(sent.error) })
  }
  const order = useFieldOrder(['phone', 'password'], () => void submit())

  return (
    <View>
      <Card list>
        <TextField
          label="手机号"
          type="phone"
          value={phone}
          placeholder="注册时的手机号"
          clearable
          error={form.errors.phone}
          {...order.of('phone')}
          onInput={(text) => form.type('phone', text)}
        />
        <TextField
          label="密码"
          type="password"
          placeholder="请输入密码"
          maxlength={32}
          error={form.errors.password}
          {...order.of('password')}
          onInput={(text) => form.type('password', text)}
        />
      </Card>
      <SignInProblem refusal={refusal} />
      {children}
      <Button block busy={login.state === 'busy'} onTap={submit}>
        登录
      </Button>
    </View>
  )
}
