import type { TransportReason } from '@/api/ports'

/** Parts of error messages (Android, iOS, DevTools) which show that a request never left the device. */
const NEVER_LEFT = [
  'INTERNET_DISCONNECTED',
  'NAME_NOT_RESOLVED',
  'ADDRESS_UNREACHABLE',
  'CONNECTION_REFUSED',
  'PROXY_CONNECTION_FAILED',
  'UNABLE TO RESOLVE HOST',
  'APPEARS TO BE OFFLINE',
  'COULD NOT CONNECT',
  '断开与互联网的连接',
  '未能连接到服务器',
  '未能找到使用指定主机名的服务器',
  // The server's certificate was refused before any data was sent.
  'ERR_CERT',
  'CERTIFICATE',
  'CERTPATH',
  'TRUST ANCHOR',
  'SSL HAND SHAKE',
  'SSLHANDSHAKE',
  'SSL_PROTOCOL_ERROR',
  'SSL_VERSION',
  'SECURE CONNECTION',
  '证书',
  '安全连接',
  'URL NOT IN DOMAIN LIST',
  'SSL ERROR',
  'SSL_ERROR',
  'ERR_SSL_PINNED',
  'SSLPEERUNVERIFIED',
  'NOT VERIFIED',
  'TLS PACKET',
  'TLSV1',
  'TUNNEL_CONNECTION_FAILED',
  'NAME_RESOLUTION_FAILED',
  'FAILED TO CONNECT',
  'CONNECTION REFUSED',
  'NETWORK IS UNREACHABLE',
  'NO ROUTE TO HOST',
  '找不到使用指定主机名的服务器',
  'FILE NOT FOUND',
  'NO SUCH FILE',
]

const TIMED_OUT = ['TIMEOUT', 'TIMED_OUT', 'TIMED OUT', '超时']

/** iOS may give the number alone: no host (-1003, -1004, -1006), no network (-1009), no secure connection (-1200 to -1206). */
const APPLE = /NSURLERRORDOMAIN\D{0,12}-(\d{3,4})/
const APPLE_NEVER_LEFT = /^(?:1003|1004|1006|1009|120[0-6])$/
/** Android may give Chromium's number alone: no network, host or way (-102, -104 to -109, -137), certificates (-200 to -219). */
const CHROMIUM_NEVER_LEFT = /(?:CRONET_ERROR_CODE|ERRCODE|FAIL)\s*:?\s*-(?:102|10[4-9]|137|2[01]\d)(?!\d)/

/**
 * The reason for a failed request, from the platform's message and from whether there was a network when it was sent. Unless it is clear
 * that the request never left the device, it may have arrived.
 */
export function reasonOf(message: string, online: boolean): TransportReason {
  const words = message.toUpperCase()
  const [, apple = ''] = APPLE.exec(words) ?? []
  if (apple === '1001' || TIMED_OUT.some((sign) => words.includes(sign))) return 'timeout'
  if (words.includes('FAIL ABORT') || words.includes('ABORTERROR')) return 'aborted'
  const neverLeft =
    !online ||
    NEVER_LEFT.some((sign) => words.includes(sign)) ||
    APPLE_NEVER_LEFT.test(apple) ||
    CHROMIUM_NEVER_LEFT.test(words)
  return neverLeft ? 'offline' : 'broken'
}
