import {
  TransportFailure,
  type Clock,
  type TokenSource,
  type SessionToken,
  type Transport,
} from '@/api/ports'
import type { TransportReason, HttpAnswer, HttpRequest, HttpUpload } from '@/api/ports'

export type Sent = Omit<HttpRequest, 'body'> & {
  readonly body?: string
  /** The bytes of a form with several files. */
  readonly form?: ArrayBuffer
  readonly upload?: HttpUpload
}
type Reply = HttpAnswer | TransportReason
type Handler = (sent: Sent, nth: number) => Reply | Promise<Reply>

export const ok = (body: unknown, status = 200): HttpAnswer => ({ status, body })

/** A transport that answers from `handler` and remembers what was sent. */
export function fakeTransport(handler: Handler): Transport & { readonly sent: Sent[] } {
  const sent: Sent[] = []
  const send = async (request: Sent): Promise<HttpAnswer> => {
    const nth = sent.push(request)
    const reply = await handler(request, nth)
    if (typeof reply === 'string') throw new TransportFailure(reply)
    return reply
  }
  return {
    sent,
    request: ({ body, ...request }) =>
      send(typeof body === 'string' || !body ? { ...request, body } : { ...request, form: body }),
    upload: (upload) => {
      upload.onProgress?.(50)
      return send({ method: 'POST', body: undefined, ...upload, upload })
    },
    readFile: async ({ path }) => Uint8Array.from(Buffer.from(path)),
  }
}

/** A clock that stands still. Sleeping ends at once and is recorded. */
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

/** A TokenSource of one sign-in, which gives out the given tokens one after the other. */
export function fakeTokens(...tokens: string[]): TokenSource & { renewals: number; ended: boolean } {
  let at = 0
  const held = (): SessionToken | undefined => {
    const token = tokens[at]
    return token === undefined ? undefined : { token, signIn: 1 }
  }
  const source = {
    renewals: 0,
    ended: false,
    currentToken: async () => held(),
    refreshToken: async () => {
      source.renewals++
      at++
      return held()
    },
    isCurrent: () => !source.ended,
  }
  return source
}

/** weapp's documented answer to a lost token. */
export const TOKEN_LOST = {
  code: '0',
  token_expired: '0',
  msg: '请重新建立智慧平台鉴权连接',
  message: 'token值因各种原因而失效，请重新调用接口获取token',
}
