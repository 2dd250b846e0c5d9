// Decides who may call this server. It forwards requests, so that another web site in the same browser must not be able to use it:
// neither by a request of its own (Origin, Sec-Fetch-Site) nor by a host name that leads to this machine (Host).
import type { IncomingMessage } from 'node:http'
import { isLoopbackName } from './origins'

function hostnameOf(host: string): string | undefined {
  const url = `http://${host}`
  return URL.canParse(url) && new URL(url).host === host.replace(/:80$/, '')
    ? new URL(url).hostname
    : undefined
}

/** The reason why a request is refused; undefined if it is admitted. Programs other than browsers send only the header Host. */
export function refusal({ headers }: IncomingMessage): string | undefined {
  const { host = '', origin, 'sec-fetch-site': site } = headers
  const hostname = hostnameOf(host)
  if (hostname === undefined || !isLoopbackName(hostname)) return `this server is not "${host}"`
  if (origin !== undefined && origin !== `http://${host}`) return `requests of ${origin} are not served`
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return 'requests of other sites are not served'
  return undefined
}
