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

/** Every sign-in of 2021-02 carries a name and a picture; whoever is registered already keeps their own. */
const NAME = '万家住户'

/** Who holds the phone, as WeChat says it, for the sign-ins of 2021-02. Kept nowhere. Rejects with an ApiError. */
export async function wechatUser(): Promise<WechatUser> {
  const { openid: who, sessionKey = '' } = await call(openid, { wxCode: await wxCode() })
  return { openid: who, sessionKey, name: NAME, avatar: defaultAvatar }
}
