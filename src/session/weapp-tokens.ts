import type { Call } from '@/api/client'
import { ApiError, failedWith } from '@/api/errors'
import type { Clock } from '@/api/ports'
import type { Output } from '@/contract/core/endpoint'
import { loginByWxCode, refreshToken, type sessionAnswer } from '@/contract/weapp/auth'
import type { Value } from '@/contract/core/codec'
import { tokenOf, type Grant, type Token } from './keeper'

/** What every sign-in of weapp answers. */
export type SessionAnswer = Value<typeof sessionAnswer>

export interface WeappGrant extends Grant {
  readonly answer: SessionAnswer
}

export interface WeappTokenPorts {
  readonly call: Call
  readonly clock: Clock
  /** A fresh single-use code of wx.login. */
  wxCode(): Promise<string>
  /** False after 退出登录 and once WeChat's answer was "游客". */
  maySignInSilently(): boolean
  /** 1.4.1 said that this WeChat user is not registered. */
  visitorKnown(): void
}

export const grantOf = (answer: SessionAnswer, clock: Clock): WeappGrant => ({
  answer,
  token: tokenOf(answer.accessToken, answer.expiresIn, clock.now()),
})

/** The system answered, and gave no token: Au335, a token that it does not know, or what cannot be read (R29). */
const refused = (error: unknown) =>
  error instanceof ApiError && ['business', 'sessionLost', 'contract'].includes(error.kind)

/** 1.5: the old token for a new one; undefined when the system will not. */
async function refreshed(
  { call }: WeappTokenPorts,
  old: Token,
): Promise<Output<typeof refreshToken> | undefined> {
  try {
    return await call(refreshToken, {}, { token: old.value })
  } catch (error) {
    if (refused(error)) return undefined
    throw error
  }
}

/** 1.4.1: by WeChat's word alone. */
async function exchanged(ports: WeappTokenPorts): Promise<Output<typeof loginByWxCode> | undefined> {
  try {
    return await ports.call(loginByWxCode, { wxCode: await ports.wxCode() })
  } catch (error) {
    if (!failedWith(error, loginByWxCode, 'visitor')) throw error
    ports.visitorKnown()
    return undefined
  }
}

/** Obtains weapp's token: by the old one, then by WeChat's code. Only "游客" is a definite no. */
export const obtainWeappToken =
  (ports: WeappTokenPorts) =>
  async (old: Token | undefined): Promise<WeappGrant | 'lost'> => {
    if (!old && !ports.maySignInSilently()) return 'lost'
    const answer = (old && (await refreshed(ports, old))) ?? (await exchanged(ports))
    return answer ? grantOf(answer, ports.clock) : 'lost'
  }
