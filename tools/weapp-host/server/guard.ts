// Who may ask this server. It forwards requests, so another web site in the same browser must not be able to use it:
// neither by a request of its own (Origin, Sec-Fetch-Site) nor by a name that leads to this machine (Host).
import type { IncomingMessage } from 'node:http'
import { isLoopbackName } from './origins'

function hostnameOf(host: string): string | undefined {
  const url = `http://${host}`
  return URL.canParse(url) && new URL(url).host === host.replace(/:80$/, '')
    ? new URL(url).hostname
    : undefined
}

/** Why the request is refused; undefined when it may pass. Programs that are no browser send none of the headers but Host. */
export function refusal({ headers }: IncomingMessage): string | undefined {
  const { host = '', origin, 'sec-fetch-site': site } = headers
  const hostname = hostnameOf(host)
  if (hostname === undefined || !isLoopbackName(hostname)) return `this server is not "${host}"`
  if (origin !== undefined && origin !== `http://${host}`) return `requests of ${origin} are not served`
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return 'requests of other sites are not served'
  return undefined
}
