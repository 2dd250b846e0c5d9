import type { Call } from '@/api/client'
import { ApiError, failedWith } from '@/api/errors'
import type { Clock } from '@/api/ports'
import { loginByWxCode, refreshToken } from '@/contract/weapp/auth'
import type { sessionAnswer } from '@/contract/weapp/session-answer'
import type { Value } from '@/contract/core/codec'
import { identityOf, isOwner, type Owner } from './owner'
import { tokenOf, type Token, type TokenGrant } from './token-keeper'

/** What every sign-in of weapp answers. */
export type SignInResponse = Value<typeof sessionAnswer>

export interface WeappGrant extends TokenGrant {
  readonly response: SignInResponse
  /** `oldToken`: the backend itself continues the account of the old token; `wxCode`: it is the account of whoever holds the phone. */
  readonly by: 'oldToken' | 'wxCode'
}

export interface WeappTokenPorts {
  readonly call: Call
  readonly clock: Clock
  /** A fresh single-use code of wx.login. */
  wxCode(): Promise<string>
  /** False after 退出登录 and once WeChat's answer was "游客". */
  maySignInSilently(): boolean
  /** 1.4.1 said that this WeChat user is not registered. */
  onUnregistered(): void
}

export const tokenIn = ({ accessToken, expiresIn }: SignInResponse, clock: Clock): Token =>
  tokenOf(accessToken, expiresIn, clock.now())

/** The system answered, and gave no token: Au335, a token that it does not know, or what cannot be read (R29). */
const isRefusal = (error: unknown) =>
  error instanceof ApiError && ['business', 'sessionLost', 'contract'].includes(error.kind)

/** 1.5: the old token for a new one; undefined when the system will not. */
async function byOldToken({ call }: WeappTokenPorts, old: Token): Promise<SignInResponse | undefined> {
  try {
    return await call(refreshToken, {}, { token: old.value })
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

/** 1.4.1: by WeChat's word alone. */
async function byWxCode(ports: WeappTokenPorts): Promise<SignInResponse | undefined> {
  try {
    return await ports.call(loginByWxCode, { wxCode: await ports.wxCode() })
  } catch (error) {
    if (!failedWith(error, loginByWxCode, 'visitor')) throw error
    ports.onUnregistered()
    return undefined
  }
}

/** Obtains weapp's token: by the old one, then by WeChat's code. Only "游客" is a definite no. */
export const obtainWeappToken =
  (ports: WeappTokenPorts) =>
  async (old: Token | undefined): Promise<WeappGrant | 'lost'> => {
    if (!old && !ports.maySignInSilently()) return 'lost'
    const refreshed = old && (await byOldToken(ports, old))
    const response = refreshed ?? (await byWxCode(ports))
    if (!response) return 'lost'
    return { response, token: tokenIn(response, ports.clock), by: refreshed ? 'oldToken' : 'wxCode' }
  }

/** Whether a grant is of that owner. A refresh whose tokens say nothing of the account is the backend's own word that it goes on. */
export function isGrantOf({ response, by }: WeappGrant, owner: Owner | undefined): boolean {
  if (!owner) return true
  const identity = identityOf(response.accessToken)
  return identity === undefined ? by === 'oldToken' : isOwner(owner, identity)
}
