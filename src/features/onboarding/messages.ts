import { isUnknownOutcome, sentenceOf } from '@/api/errors'

/** The sentences of the steps for calls whose outcome is unknown. For other errors the client has a sentence. */
const UNKNOWN = {
  phone: '网络中断，不确定是否已完成验证。请稍后重新验证；如已自动绑定，可以在「房屋」中看到。',
  ownerCode: '网络中断，没有收到验证结果。请再次验证；如提示验证码失效，请重新获取。',
} as const

/** The sentence for an error of a call that may safely be repeated. */
export const sentenceFor = (error: unknown, what: keyof typeof UNKNOWN): string =>
  isUnknownOutcome(error) ? UNKNOWN[what] : sentenceOf(error)
