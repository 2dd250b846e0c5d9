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
  'FILE NOT FOUND',
  'NO SUCH FILE',
]

/**
 * The reason for a failed request, from the platform's message and from whether there was a network when it was sent. Unless it is clear
 * that the request never left the device, it may have arrived.
 */
export function reasonOf(message: string, online: boolean): TransportReason {
  const words = message.toUpperCase()
  if (words.includes('TIMEOUT') || words.includes('TIMED OUT') || words.includes('超时')) return 'timeout'
  if (words.includes('FAIL ABORT') || words.includes('ABORTERROR')) return 'aborted'
  return !online || NEVER_LEFT.some((sign) => words.includes(sign)) ? 'offline' : 'broken'
}
