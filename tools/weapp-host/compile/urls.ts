// Addresses in styles and pictures. The browser fetches nothing from other machines; a server's address goes through the host's bridge.

/** The address under which the browser finds a server's picture or font. */
export const bridgeUrl = (address: string): string => `/bridge/picture?url=${encodeURIComponent(address)}`

/** An address that shows nothing and causes no request. */
const NOTHING = 'data:,'

const CSS_URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*?))\s*\)/gi

/**
 * Converts url() in a stylesheet or an inline style. WeChat accepts data and servers' addresses there. A path within the package shows
 * nothing on a phone, so that it shows nothing here either and is reported to `onLocal`.
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
