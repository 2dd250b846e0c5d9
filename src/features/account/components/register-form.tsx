import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { TextField } from '@/components/text-field'
import { useFieldOrder } from '@/components/use-field-order'
import { useForm } from '@/shared/use-form'
import { verificationOf } from '../verification'
import { defaultAvatar } from '../default-avatar'
import { saveDraft, useAccountDraft } from '../draft'
import { ALREADY_REGISTERED, codeSentence, isAlreadyRegistered, refusalSentence } from '../messages'
import { MAX_NAME_LENGTH, registerForm } from '../schemas'
import { useRegister } from '../use-register'
import { AvatarPicker } from './avatar-picker'
import type { LoginFormProps } from './code-login'
import { PasswordField } from './password-field'
import { PhoneCode } from './phone-code'
import { SignInProblem, type RefusalView } from './sign-in-problem'

interface Props extends Omit<LoginFormProps, 'onRegister'> {
  onLogin: () => void
}

/** The first field has the keyboard until it was filled. */
const useRegisterOrder = (name: string, submit: () => Promise<unknown>) =>
  useFieldOrder(['name', 'phone', 'code', 'password'], () => void submit(), name ? undefined : 'name')

export function RegisterForm({ children, mayGoOn, onSignedIn, onLogin }: Props) {
  const { name = '', phone, code } = useAccountDraft.getState()
  const form = useForm({
    schema: registerForm,
    initial: { name, phone, code, password: '' },
    // The password stays on this page.
    onChange: (values) => saveDraft({ name: values.name, phone: values.phone, code: values.code }),
  })
  const registration = useRegister()
  const [refusal, setRefusal] = useState<RefusalView>()

  const refuse = (error?: unknown) => {
    if (error === undefined) return setRefusal(undefined)
    if (!isAlreadyRegistered(error)) return setRefusal({ sentence: refusalSentence(error) })
    setRefusal({ sentence: ALREADY_REGISTERED, way: { text: '去登录', go: onLogin } })
  }

  const submit = async () => {
    setRefusal(undefined)
    const values = form.checked()
    if (!mayGoOn() || !values) return
    const proof = verificationOf('register', values.phone, values.code)
    if (typeof proof === 'string') return form.fail('code', proof)
    const avatar = useAccountDraft.getState().avatar?.text ?? defaultAvatar
    const sent = await registration.send({ ...proof, name: values.name, password: values.password, avatar })
    if (sent.ok) return onSignedIn()
    const about = codeSentence(sent.error)
    if (about) form.fail('code', about)
    else refuse(sent.error)
  }
  const order = useRegisterOrder(name, submit)

  return (
    <View>
      <AvatarPicker />
      <Card list>
        <TextField
          label="昵称"
          type="nickname"
          value={name}
          placeholder="怎么称呼您"
          maxlength={MAX_NAME_LENGTH}
          error={form.errors.name}
          {...order.of('name')}
          onInput={(text) => form.type('name', text)}
        />
        <PhoneCode form={form} purpose="register" order={order} onAnswer={refuse} />
        <PasswordField
          error={form.errors.password}
          keys={order.of('password')}
          onInput={(text) => form.type('password', text)}
        />
      </Card>
      <SignInProblem refusal={refusal} />
      {children}
      <Button block busy={registration.state === 'busy'} onTap={submit}>
        注册并登录
      </Button>
    </View>
  )
}
