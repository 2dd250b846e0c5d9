import type { IncomingHttpHeaders } from 'node:http'
import { FILE_DOOR } from '@/contract/rental/media'
import { isDoorPath } from '../doors/doors'
import { APP_PATH } from './app-files'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i

/** Which other pages may call the server. */
export interface Trust {
  /** Origins that may call everything, and whose host names the server answers to, such as a forwarded port's. */
  readonly origins: readonly string[]
  /** Ports of this machine whose pages may call the documented endpoints. */
  readonly ports: readonly number[]
}

/** Where `npm start` and `npm run weapp` listen by themselves. */
export const DEV_PORTS: readonly number[] = [10_086, 9_530]

export interface Asked {
  readonly method: string
  /** The request's target as it was sent: a path, or a whole address. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
}

/** A request that may go on: its address, and the headers by which a page of another origin may read the answer. */
interface Admitted {
  readonly url: URL
  readonly cors: Readonly<Record<string, string>>
}
export interface Refused {
  readonly status: number
  readonly reason: string
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : '')

/** The whole address that was asked for; undefined when there is none. */
function addressOf({ target, headers: { host = '' } }: Asked): URL | undefined {
  const text = target.startsWith('/') ? `http://${host}${target}` : target
  return /^http:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined
}

/** Tells a loopback page's origin on one of these ports. */
function isOnPort(origin: string, ports: readonly number[]): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host, port } = new URL(origin)
  return protocol === 'http:' && LOOPBACK.test(host) && ports.includes(Number(port || 80))
}

const isPage = (path: string) => path === '/' || path === APP_PATH.slice(0, -1) || path.startsWith(APP_PATH)
const isFile = (path: string) => path.startsWith(`${FILE_DOOR}/`) || path.startsWith('/wjdh-platform/')

/** What a browser says of a request that carries no origin. */
function comesFromElsewhere({ method, headers }: Asked, path: string): boolean {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'none' || site === 'same-origin') return false
  // A page cannot ask across origins in this mode without an origin; DevTools' wx.request does.
  if (headers['sec-fetch-mode'] === 'cors') return false
  if (method !== 'GET' && method !== 'HEAD') return true
  // A link that leads here, and a picture whose address nobody guesses: neither can be read where it came from.
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
 * Keeps other web pages out. A page elsewhere can send requests to this machine without being asked, and can point a name
 * of its own at it; programs and DevTools send no origin and come in.
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
