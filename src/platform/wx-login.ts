import Taro from '@tarojs/taro'
import { ApiError } from '@/api/errors'

/** A fresh code of wx.login: works once, for five minutes. Rejects with an ApiError. */
export async function wxCode(): Promise<string> {
  const answer = await Taro.login().catch((cause: unknown) => {
    throw new ApiError('offline', { operation: 'wx.login', cause })
  })
  if (answer.code) return answer.code
  throw new ApiError('http', { operation: 'wx.login' })
}
