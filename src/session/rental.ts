import type { Call } from '@/api/client'
import { ApiError } from '@/api/errors'
import type { Clock } from '@/api/ports'
import { wxFetchUserinfo } from '@/contract/rental/sign-in'
import { openid } from '@/contract/weapp/openid'
import { TokenKeeper, tokenOf, type TokenGrant } from './token-keeper'

/** How long a token lasts: five days, as seen on a public server. No answer says it. */
const LIFE_SECONDS = 5 * 24 * 3600

/** The failure of a person whom rental does not know: it answers `{}` for their openid. */
const NOT_KNOWN = 'notKnown'

/**
 * True when a rental call failed because rental has no account for the person's WeChat. Until there is one, nothing of rental can be
 * used.
 */
export const isNotKnownToRental = (error: unknown): boolean =>
  error instanceof ApiError && (error.failure === NOT_KNOWN || isNotKnownToRental(error.cause))

interface Ports {
  readonly call: Call
  readonly clock: Clock
  wxCode(): Promise<string>
}

/** The resident's own token; undefined when nobody is signed in. Rejects when the network fails. */
type Resident = () => Promise<unknown>

/**
 * Obtains rental's token: weapp gives the openid for a code of WeChat, and `wx_fetch_userinfo` gives the token for the openid. The token
 * lives in memory; the session clears it when the resident's sign-in ends. It cannot be refreshed: a lost one is obtained anew.
 */
export const rentalTokens = ({ call, clock, wxCode }: Ports, resident: Resident): TokenKeeper<TokenGrant> =>
  new TokenKeeper<TokenGrant>({
    clock,
    async obtain() {
      // WeChat gives a code after a sign-out, too, so the resident must be signed in.
      if (!(await resident())) return 'lost'
      const found = await call(openid, { wxCode: await wxCode() })
      const user = await call(wxFetchUserinfo, { openid: found.openid })
      if (!user) throw new ApiError('business', { operation: wxFetchUserinfo.id, failure: NOT_KNOWN })
      return { token: tokenOf(user.token, LIFE_SECONDS, clock.now()) }
    },
    // The code belongs to the phone's WeChat user, whoever is signed in as a resident.
    isSamePerson: () => true,
    onRefreshed: () => undefined,
    onReplaced: () => undefined,
    onLost: () => undefined,
  })
