import Taro from '@tarojs/taro'
import { ApiError } from '@/api/errors'

let played: (() => string | undefined) | undefined

/** Makes `code` take precedence over WeChat's own answer. Mock builds only. */
export const playWxLogin = (code: () => string | undefined): void => void (played = code)

/** Obtains a new code from wx.login. It works once, within five minutes. Rejects with an ApiError. */
export async function wxCode(): Promise<string> {
  const chosen = played?.()
  if (chosen) return chosen
  const answer = await Taro.login().catch((cause: unknown) => {
    throw new ApiError('offline', { operation: 'wx.login', cause })
  })
  if (answer.code) return answer.code
  throw new ApiError('http', { operation: 'wx.login' })
}
