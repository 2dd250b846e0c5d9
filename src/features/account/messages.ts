import { ApiError, failedWith, sentenceOf } from '@/api/errors'
import { loginByPassword, loginByPhone, register, sendCode } from '@/contract/weapp/auth'
import { openid } from '@/contract/weapp/openid'
import { signInByOwnPhone } from '@/contract/weapp/wechat-sign-in'

export const AGREEMENT_MISSING = '请先阅读并勾选同意《隐私说明》和《用户协议》'
export const CODE_FOR_OTHER_PHONE = '这个验证码不是发给当前手机号的，请重新获取'
export const CODE_NOT_ASKED = '请先获取验证码'
export const NOT_REGISTERED = '该手机号还没有注册，注册后即可使用'
export const ALREADY_REGISTERED = '该手机号已经注册，直接登录即可'
export const WRONG_PASSWORD = '手机号或密码不对，请重新输入，也可以用验证码登录'

const CODE_WRONG = '验证码不对，请核对短信后重新输入'
const CODE_EXPIRED = '验证码已失效，请重新获取'
const WECHAT_REFUSED = '微信登录凭证已失效，请再试一次'

/** The sentence below the field of the code, if the code was refused; undefined for any other error. */
export function codeSentence(error: unknown): string | undefined {
  for (const endpoint of [loginByPhone, register, signInByOwnPhone]) {
    if (failedWith(error, endpoint, 'codeWrong')) return CODE_WRONG
    if (failedWith(error, endpoint, 'codeExpired')) return CODE_EXPIRED
  }
  return undefined
}

/** The sentence for a refused sign-in or registration, if the error is not about one field. */
export function refusalSentence(error: unknown): string {
  const wechat = [loginByPhone, loginByPassword, register, openid].some((endpoint) =>
    failedWith(error, endpoint, 'badWxCode'),
  )
  return wechat ? WECHAT_REFUSED : sentenceOf(error)
}

export const isNotRegistered = (error: unknown): boolean => failedWith(error, sendCode, 'notRegistered')

/** Tells whether the phone has an account. It is refused when the code is asked for, and again if another device registers in between. */
export const isAlreadyRegistered = (error: unknown): boolean =>
  failedWith(error, sendCode, 'alreadyRegistered') ||
  (error instanceof ApiError && error.operation === register.id && error.sentence.includes('已注册'))
