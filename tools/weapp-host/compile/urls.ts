// Addresses in styles and pictures: nothing is fetched off this machine, so a server's go through the host's bridge.

/** The address under which the browser finds a picture or a font of a server. */
export const bridgeUrl = (address: string): string => `/bridge/picture?url=${encodeURIComponent(address)}`

/** An address that leads nowhere and asks nobody. */
const NOTHING = 'data:,'

const CSS_URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*?))\s*\)/gi

/**
 * url() in a stylesheet or an inline style. WeChat takes data and addresses of servers there; a path of the package
 * shows nothing on a phone, so it shows nothing here and is told to `onLocal`.
 */
export function cssUrls(value: string, onLocal?: (path: string) => void): string {
  return value.replace(CSS_URL, (_, double?: string, single?: string, bare?: string) => {
    const address = double ?? single ?? bare ?? ''
    if (/^data:/i.test(address) || address.startsWith('#')) return `url("${address}")`
    if (/^https?:/i.test(address)) return `url("${bridgeUrl(address)}")`
    if (address.startsWith('//')) return `url("${bridgeUrl(`https:${address}`)}")`
    if (address !== '') onLocal?.(address)
    return `url("${NOTHING}")`
  })
}
