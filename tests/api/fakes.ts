import { TransportFailure, type Clock, type Sessions, type Ticket, type Transport } from '@/api/ports'
import type { TransportReason, WireAnswer, WireRequest, WireUpload } from '@/api/ports'

export type Sent = WireRequest & { readonly upload?: WireUpload }
type Reply = WireAnswer | TransportReason
type Handler = (sent: Sent, nth: number) => Reply | Promise<Reply>

export const ok = (body: unknown, status = 200): WireAnswer => ({ status, body })

/** A transport that answers from `handler` and remembers what was sent. */
export function fakeTransport(handler: Handler): Transport & { readonly sent: Sent[] } {
  const sent: Sent[] = []
  const send = async (request: Sent): Promise<WireAnswer> => {
    const nth = sent.push(request)
    const reply = await handler(request, nth)
    if (typeof reply === 'string') throw new TransportFailure(reply)
    return reply
  }
  return {
    sent,
    request: send,
    upload: (upload) => {
      upload.onProgress?.(50)
      return send({ method: 'POST', body: undefined, ...upload, upload })
    },
  }
}

/** A clock that stands still; sleeping is over at once and remembered. */
export function fakeClock(start = Date.UTC(2026, 0, 1)): Clock & { time: number; readonly slept: number[] } {
  const slept: number[] = []
  const clock = {
    time: start,
    slept,
    now: () => clock.time,
    sleep: async (ms: number) => void slept.push(ms),
  }
  return clock
}

/** Sessions of one sign-in whose tokens are given out one after the other. */
export function fakeSessions(...tokens: string[]): Sessions & { renewals: number; ended: boolean } {
  let at = 0
  const held = (): Ticket | undefined => {
    const token = tokens[at]
    return token === undefined ? undefined : { token, signIn: 1 }
  }
  const sessions = {
    renewals: 0,
    ended: false,
    ticket: async () => held(),
    renew: async () => {
      sessions.renewals++
      at++
      return held()
    },
    holds: () => !sessions.ended,
  }
  return sessions
}

/** weapp's documented answer to a lost token. */
export const TOKEN_LOST = {
  code: '0',
  token_expired: '0',
  msg: '请重新建立智慧平台鉴权连接',
  message: 'token值因各种原因而失效，请重新调用接口获取token',
}
