import type { IncomingHttpHeaders } from 'node:http'
import { FILE_PATH } from '@/contract/rental/media'
import { isDoorPath } from '../doors/doors'
import { APP_PATH } from './app-files'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i

/** Which pages of other origins may call the server. */
export interface Trust {
  /** Origins that may call everything. The server also answers to their host names, such as that of a forwarded port. */
  readonly origins: readonly string[]
  /** Ports of this machine; pages from them may call the documented endpoints. */
  readonly ports: readonly number[]
}

/** The default ports of `npm start` and `npm run weapp`. */
export const DEV_PORTS: readonly number[] = [10_086, 9_530]

export interface Asked {
  readonly method: string
  /** The target as it was sent: a path, or a complete address. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
}

/** A request that is admitted: its address, and the headers that let a page of another origin read the answer. */
interface Admitted {
  readonly url: URL
  readonly cors: Readonly<Record<string, string>>
}
export interface Refused {
  readonly status: number
  readonly reason: string
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : '')

/** The complete address of a request; undefined if it has none, or has a user, which no Request may have. */
function addressOf({ target, headers: { host = '' } }: Asked): URL | undefined {
  const text = target.startsWith('/') ? `http://${host}${target}` : target
  if (!/^http:\/\//i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.username === '' && url.password === '' ? url : undefined
}

/** Tells whether an origin is a page of this machine on one of the ports. */
function isOnPort(origin: string, ports: readonly number[]): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host, port } = new URL(origin)
  return protocol === 'http:' && LOOPBACK.test(host) && ports.includes(Number(port || 80))
}

const isPage = (path: string) => path === '/' || path === APP_PATH.slice(0, -1) || path.startsWith(APP_PATH)
const isFile = (path: string) => path.startsWith(`${FILE_PATH}/`) || path.startsWith('/wjdh-platform/')

/** Tells by the browser's own headers whether a request without an origin comes from another site. */
function comesFromElsewhere({ method, headers }: Asked, path: string): boolean {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'none' || site === 'same-origin') return false
  // In mode `cors` a browser always sends an origin across sites. Only wx.request of DevTools leaves it out.
  if (headers['sec-fetch-mode'] === 'cors') return false
  if (method !== 'GET' && method !== 'HEAD') return true
  // A link to a page here, or an image with an unguessable address, is harmless: the other site cannot read it.
  const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  return !(isFile(path) || (isLink && isPage(path)))
}

const corsFor = (origin: string) => ({
  'access-control-allow-origin': origin,
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': 'authorization, content-type, token',
  'access-control-max-age': '600',
  vary: 'origin',
})

/**
 * Decides whether a request is admitted. It keeps web pages of other sites out, which could otherwise send requests to this machine, even
 * under a host name of their own. Programs and DevTools send no origin and are admitted.
 */
export function judge(asked: Asked, { origins, ports }: Trust): Admitted | Refused {
  const url = addressOf(asked)
  if (!url) return { status: 400, reason: 'this is no address of the mock server' }
  const named = [asked.headers.host ?? url.host, url.host]
  const answersTo = (host: string) => LOOPBACK.test(host) || origins.map(hostOf).includes(host)
  if (!named.every(answersTo)) return { status: 403, reason: 'loopback only' }
  const { origin } = asked.headers
  const path = url.pathname
  if (origin === undefined) {
    if (comesFromElsewhere(asked, path))
      return { status: 403, reason: 'no page of another site may call this server' }
    return { url, cors: {} }
  }
  if (hostOf(origin) === url.host && /^https?:/.test(origin)) return { url, cors: {} }
  if (origins.includes(origin) || (!isDoorPath(path) && isOnPort(origin, ports)))
    return { url, cors: corsFor(origin) }
  return {
    status: 403,
    reason: `pages of ${origin} may not call this server, unless it is started with --allow-origin ${origin}`,
  }
}
