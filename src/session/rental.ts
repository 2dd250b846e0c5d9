import type { Call } from '@/api/client'
import { ApiError } from '@/api/errors'
import type { Clock } from '@/api/ports'
import { wxFetchUserinfo } from '@/contract/rental/sign-in'
import { openid } from '@/contract/weapp/openid'
import { TokenKeeper, tokenOf, type TokenGrant } from './token-keeper'

/** A public server's life of a token; no answer tells it. */
const LIFE_SECONDS = 5 * 24 * 3600

/** The failure of somebody whom rental does not know: it answers `{}` for their openid. */
const NOT_KNOWN = 'notKnown'

/** True when rental has no account for the person's WeChat, so that nothing of it can be used; asked of the error of any rental call. */
export const isNotKnownToRental = (error: unknown): boolean =>
  error instanceof ApiError && (error.failure === NOT_KNOWN || isNotKnownToRental(error.cause))

interface Ports {
  readonly call: Call
  readonly clock: Clock
  wxCode(): Promise<string>
}

/** The resident's own token, without which nobody is signed in; rejects when the network keeps it from being known. */
type Resident = () => Promise<unknown>

/**
 * The token of rental: a WeChat code gives the openid (weapp), the openid gives the token (wx_fetch_userinfo). It lives in memory and
 * ends with the resident's sign-in, for which the session sets it to undefined. There is no refresh: a lost one is asked for anew.
 */
export const rentalTokens = ({ call, clock, wxCode }: Ports, resident: Resident): TokenKeeper<TokenGrant> =>
  new TokenKeeper<TokenGrant>({
    clock,
    async obtain() {
      // WeChat would give a code after a sign-out too.
      if (!(await resident())) return 'lost'
      const found = await call(openid, { wxCode: await wxCode() })
      const user = await call(wxFetchUserinfo, { openid: found.openid })
      if (!user) throw new ApiError('business', { operation: wxFetchUserinfo.id, failure: NOT_KNOWN })
      return { token: tokenOf(user.token, LIFE_SECONDS, clock.now()) }
    },
    // The code is of the phone's own WeChat, whoever is signed in as a resident.
    isSamePerson: () => true,
    onRefreshed: () => undefined,
    onReplaced: () => undefined,
    onLost: () => undefined,
  })
