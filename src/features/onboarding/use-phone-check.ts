import * as v from 'valibot'
import { ApiError, failedWith, sentenceOf } from '@/api/errors'
import type { Input } from '@/contract/core/endpoint'
import { sendCode as sendCodeCall } from '@/contract/weapp/auth'
import { securityPhone, type PhoneCheck } from '@/contract/weapp/verification'
import { call } from '@/session/backend'
import { dropSmsCode } from '@/session/sms-codes'
import { useSmsCode } from '@/session/use-sms-code'
import { useForm } from '@/shared/use-form'
import { useSubmit } from '@/shared/use-submit'
import { useFlowNavigation } from './components/flow-context'
import { drafts, enter, phoneToShow } from './draft'

/** The two answers after which nothing is left to fill in. */
export type PhoneCheckResult = Exclude<PhoneCheck, 'notFound'>

const schema = v.object({
  phone: sendCodeCall.request.fields.phone.check,
  code: securityPhone.request.fields.verificationCode.check,
})

const isAboutTheCode = (error: unknown) =>
  failedWith(error, securityPhone, 'codeWrong') || failedWith(error, securityPhone, 'codeExpired')

/** The phone check (2.2.1) with its verification code. */
export function usePhoneCheck(onFound: (answer: PhoneCheckResult) => void) {
  const { next } = useFlowNavigation()
  const phone = drafts.form(phoneToShow)
  const sms = useSmsCode('verify', phone)
  const form = useForm({
    schema,
    initial: { phone },
    onChange: (values) => drafts.form.setState({ typedPhone: values.phone ?? '' }),
  })
  const checking = useSubmit((input: Input<typeof securityPhone>) => call(securityPhone, input))

  /** Gives true if a code was sent. */
  const sendCode = async (): Promise<boolean> => {
    if (!form.validate(['phone'])) return false
    try {
      await sms.send()
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      form.fail('phone', sentenceOf(error))
      return false
    }
  }

  const verify = async () => {
    const entered = form.checked()
    if (!entered) return
    if (!sms.sent) return form.fail('code', '请先获取验证码')
    const { house, values } = drafts.form.getState()
    const sent = await checking.send({
      verificationKey: sms.sent.key,
      verificationCode: entered.code,
      communityIdentifier: house?.communityIdentifier,
      name: values.name,
    })
    if (!sent.ok) {
      if (!isAboutTheCode(sent.error)) return
      checking.reset()
      return form.fail('code', sentenceOf(sent.error))
    }
    dropSmsCode('verify')
    if (sent.value !== 'notFound') return onFound(sent.value)
    enter('form', { phone: entered.phone })
    next()
  }

  return { form, sms, sendCode, verify, checking }
}
