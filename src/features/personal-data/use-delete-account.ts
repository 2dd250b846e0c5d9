import { ApiError, failedWith, isUnknownOutcome, sentenceOf } from '@/api/errors'
import { deleteAccount } from '@/contract/weapp/personal-data'
import { call, session } from '@/session/backend'
import { dropSmsCode } from '@/session/sms-codes'
import { useSmsCode } from '@/session/use-sms-code'
import { useSubmit } from '@/shared/use-submit'

/** The sentence for a deletion that failed, or whose outcome is unknown. */
export function deletionSentence(error: unknown): string {
  if (failedWith(error, deleteAccount, 'codeWrong')) return '验证码不对，请核对短信后重新输入'
  if (failedWith(error, deleteAccount, 'codeExpired')) return '验证码已失效，请重新获取'
  if (isUnknownOutcome(error))
    return '网络中断，不确定账号是否已经注销。请稍后重新打开万家，如果还能登录，说明没有注销。'
  return error instanceof ApiError ? sentenceOf(error) : '没有注销成功，请重试'
}

/** Deletes the account by a code to its own phone, and then erases everything of the person on this device. */
export function useDeleteAccount(phone: string) {
  const sms = useSmsCode('verify', phone)
  const sending = useSubmit(() => sms.send())
  const deletion = useSubmit(async (verificationCode: string) => {
    const verificationKey = sms.sent?.key
    if (verificationKey === undefined)
      throw new ApiError('business', { operation: deleteAccount.id, sentence: '请先获取验证码' })
    await call(deleteAccount, { verificationKey, verificationCode })
    dropSmsCode('verify')
    session.signOut()
  })
  return { sms, sending, deletion }
}
