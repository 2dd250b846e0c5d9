import { openid } from '@/contract/weapp/openid'
import { wxCode } from '@/platform/wx-login'
import { call } from '@/session/backend'
import { defaultAvatar } from './default-avatar'

export interface WechatUser {
  readonly openid: string
  readonly sessionKey: string
  readonly name: string
  readonly avatar: string
}

/** Every sign-in of form 2021-02 carries a name and a picture. An account that exists keeps its own. */
const NAME = '万家住户'

/**
 * The identity of whoever holds the phone, as WeChat tells it, for the sign-ins of form 2021-02. It is not stored. Rejects with an
 * ApiError.
 */
export async function wechatUser(): Promise<WechatUser> {
  const { openid: who, sessionKey = '' } = await call(openid, { wxCode: await wxCode() })
  return { openid: who, sessionKey, name: NAME, avatar: defaultAvatar }
}
