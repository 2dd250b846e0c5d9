import type { Call } from '@/api/client'
import { ApiError, failedWith } from '@/api/errors'
import type { Clock } from '@/api/ports'
import { loginByWxCode, refreshToken } from '@/contract/weapp/token'
import type { sessionAnswer } from '@/contract/weapp/session-answer'
import type { Value } from '@/contract/core/codec'
import { identityOf, isOwner, type Owner } from './owner'
import { tokenOf, type Token, type TokenGrant } from './token-keeper'

/** The answer of every sign-in call of weapp. */
export type SignInResponse = Value<typeof sessionAnswer>

export interface WeappGrant extends TokenGrant {
  readonly response: SignInResponse
  /** `oldToken`: the backend continues the account of the old token. `wxCode`: it is the account of the phone's present WeChat user. */
  readonly by: 'oldToken' | 'wxCode'
}

export interface WeappTokenPorts {
  readonly call: Call
  readonly clock: Clock
  /** Obtains a new single-use code from wx.login. */
  wxCode(): Promise<string>
  /** False after 退出登录, and after the backend answered "游客". */
  maySignInSilently(): boolean
  /** Called when login by WeChat's code (1.4.1) answered that the WeChat user is not registered. */
  onUnregistered(): void
}

export const tokenIn = ({ accessToken, expiresIn }: SignInResponse, clock: Clock): Token =>
  tokenOf(accessToken, expiresIn, clock.now())

/** The system answered without giving a token: Au335, a token it does not know, or an answer that cannot be read (R29). */
const isRefusal = (error: unknown) =>
  error instanceof ApiError && ['business', 'sessionLost', 'contract'].includes(error.kind)

/** Exchanges the old token for a new one (1.5); undefined when the system refuses. */
async function byOldToken({ call }: WeappTokenPorts, old: Token): Promise<SignInResponse | undefined> {
  try {
    return await call(refreshToken, {}, { token: old.value })
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

/** Signs in by WeChat's code alone (1.4.1); undefined when WeChat's user is not registered. */
async function byWxCode(ports: WeappTokenPorts): Promise<SignInResponse | undefined> {
  try {
    return await ports.call(loginByWxCode, { wxCode: await ports.wxCode() })
  } catch (error) {
    if (!failedWith(error, loginByWxCode, 'visitor')) throw error
    ports.onUnregistered()
    return undefined
  }
}

/**
 * Obtains weapp's token: by the old token, then by WeChat's code. Gives 'lost' only when the backend answers "游客" or nobody may be asked.
 */
export const obtainWeappToken =
  (ports: WeappTokenPorts) =>
  async (old: Token | undefined): Promise<WeappGrant | 'lost'> => {
    if (!old && !ports.maySignInSilently()) return 'lost'
    const refreshed = old && (await byOldToken(ports, old))
    const response = refreshed ?? (await byWxCode(ports))
    if (!response) return 'lost'
    return { response, token: tokenIn(response, ports.clock), by: refreshed ? 'oldToken' : 'wxCode' }
  }

/** Tells whether a grant belongs to the owner. If its token does not identify an account, a refresh by the old token is trusted. */
export function isGrantOf({ response, by }: WeappGrant, owner: Owner | undefined): boolean {
  if (!owner) return true
  const identity = identityOf(response.accessToken)
  return identity === undefined ? by === 'oldToken' : isOwner(owner, identity)
}
