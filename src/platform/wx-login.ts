import Taro from '@tarojs/taro'
import { ApiError } from '@/api/errors'

let played: (() => string | undefined) | undefined

/** For mock builds: what `code` gives comes before WeChat's own answer. */
export const playWxLogin = (code: () => string | undefined): void => void (played = code)

/** A fresh code of wx.login: works once, for five minutes. Rejects with an ApiError. */
export async function wxCode(): Promise<string> {
  const chosen = played?.()
  if (chosen) return chosen
  const answer = await Taro.login().catch((cause: unknown) => {
    throw new ApiError('offline', { operation: 'wx.login', cause })
  })
  if (answer.code) return answer.code
  throw new ApiError('http', { operation: 'wx.login' })
}
