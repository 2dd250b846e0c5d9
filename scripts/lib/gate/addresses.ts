// Decides which addresses a build may contain: those of the configured systems and a few constants of libraries.
import { isIPv6 } from 'node:net'
import { systems } from '../../../src/contract/core/systems'
import { UNKNOWN, type Text } from './texts'

/** Addresses that libraries contain and never call, each with its reason. */
const CONSTANTS: Readonly<Record<string, string>> = {
  [`https://reactjs.org/docs/error-decoder.html?invariant=${UNKNOWN}`]: "text of React's production errors",
  'https://taro.com': "Taro's base for addresses without a host",
  'http://www.w3.org/2000/svg': 'name of the SVG vocabulary, no address',
  'https://': 'src/platform/env.ts asks whether an address begins so',
  'https:': "Taro's location without a page",
  [`https:${UNKNOWN}`]:
    'src/platform/picture-address.ts reads over https what a server gives without a scheme',
  [`${UNKNOWN}//${UNKNOWN}`]: "Taro's URL puts protocol and host together",
  [`//${UNKNOWN}`]: "Taro's URL looks for the host",
  '//': "Taro's URL asks whether an address has a host",
}

/** Regular expressions that match addresses: three of Taro, then our own. */
const PATTERNS: readonly string[] = [
  '^(([^:/?#]+):)?//(([^/?#]+):(.+)@)?([^/?#:]*)(:(\\d+))?([^?#]*)(\\?([^#]*))?(#(.*))?',
  '^(https?:)//',
  '^(http:|https:)?//.+',
  // src/api/errors.ts: what of a server's message no resident should read (R32).
  '[{}<>\\\\`]|\\w+://|www.|(^|[^\\w])/\\w|\\w/\\w+/|.(php|js|py|rb|java)\\b|\\b(select|insert|update|delete|sqlstate|exception|stack|traceback)\\b',
  // src/platform/picture-address.ts: a file of the device; which server an address belongs to; an address without TLS (R24).
  '^(?:wxfile|blob|data):|^https?://(?:tmp|usr|store)/',
  '^https?://[^/]+',
  '^http://',
  // src/features/rental/payment.ts and src/contract/rental/payments.ts: the host of a payment page; an address of the web.
  '^https://([^/?#@\\\\\\s]+)(?:[/?#]|$)',
  '^https?://[^\\s/]+',
  // src/contract/wjdh/announcements.ts: the address of a picture.
  '^(https?://|/)[^\\s<>"\']+$',
]

/** Texts with dots that look like host names but are not. */
const DOTTED: readonly RegExp[] = [
  // Operations of the contract, for example weapp.myHouses.
  new RegExp(`^(${Object.keys(systems).join('|')})\\.[a-z]+$`, 'i'),
  // Operations of the session, which its errors name.
  /^session\.(token|signIn)$/,
  // React's kinds of elements and of test selectors.
  /^(react|selector)\.[a-z]+$/,
  // WeChat's functions and permissions.
  /^(wx|scope)\.[a-z]+$/i,
  // A parameter of a WeChat function, for which src/platform/encryption.ts asks.
  /^setStorage\.object\.encrypt$/,
  // Files.
  /^[\w./-]+\.(js|json|wxml|wxss|wxs|css|html|png|jpe?g|svg)$/,
]

const ADDRESS = new RegExp(`(?:(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:|${UNKNOWN})?//+[^\\s"'\`<>]*`, 'gi')
const SCHEME = /(?<![a-z0-9+.-])(?:https?|wss?|ftps?):(?!\/\/)[^\s"'`<>]*/gi
const IPV4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])/g
const IPV6 = /\[[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*\]/gi
const HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}\.?(?::\d+)?(?:[/?#].*)?$/i

const isIpv4 = (text: string) => text.split('.').every((part) => Number(part) <= 255)

function isConfigured(address: string, hosts: ReadonlySet<string>): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return hosts.has(`${protocol}//${host}`) && username === '' && password === ''
}

function strangeHosts(value: string, hosts: ReadonlySet<string>): string[] {
  const names = [...hosts].map((origin) => new URL(origin).host)
  return value
    .split(UNKNOWN)
    .filter((part) => HOST.test(part) && !DOTTED.some((pattern) => pattern.test(part)))
    .filter((part) => !names.includes(part) && !(`https://${part}` in CONSTANTS))
}

/** An address as a phone reads it: backslashes become slashes; line ends and tabs are removed. */
function asPhonesRead(value: string, kind: Text['kind']): string {
  const line = kind === 'string' ? value.replace(/[\t\n\r]/g, '') : value.replace(/\*\//g, ' ')
  return line.replace(/(^|:)[\\/]{2,}/g, '$1//').replace(new RegExp(`${UNKNOWN}+`, 'g'), UNKNOWN)
}

/** The addresses in a text that were not configured, each with a reason. `origins` are scheme and host, such as https://tc.mg.cool. */
export function addressFaults({ value, kind }: Text, origins: ReadonlySet<string>): string[] {
  // The text of a setting comes as a string of its own, too.
  if (kind === 'setting' || (kind === 'pattern' && PATTERNS.includes(value))) return []
  const text = asPhonesRead(value, kind)
  const addresses = [...text.matchAll(ADDRESS), ...text.matchAll(SCHEME)].map(([all]) => all)
  const numbers = [...text.matchAll(IPV4)].map(([all]) => all).filter(isIpv4)
  if (kind !== 'pattern') numbers.push(...[...text.matchAll(IPV6)].map(([all]) => all))
  if (kind === 'string' && text !== '::' && isIPv6(text)) numbers.push(text)
  const known = [...origins].map((origin) => new URL(origin).hostname)
  return [
    ...addresses
      .filter((address) => !(address in CONSTANTS) && !isConfigured(address, origins))
      .map((address) => `an address that is not configured: ${address}`),
    ...numbers.filter((number) => !known.includes(number)).map((number) => `an IP address: ${number}`),
    ...(/\blocalhost\b/i.test(text) ? ['a loopback address: localhost'] : []),
    ...(kind === 'string' ? strangeHosts(text, origins) : []).map(
      (host) => `a host that is not configured: ${host}`,
    ),
  ]
}
