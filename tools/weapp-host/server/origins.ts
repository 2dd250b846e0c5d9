// Where the app's requests may go: only to origins that were named when the host was started.

/**
 * Maps the origin in the build ("https://api.example") to the loopback origin that answers for it. A loopback origin that answers for
 * itself maps to itself.
 */
export type Origins = Readonly<Record<string, string>>

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

export const isLoopbackName = (hostname: string): boolean => LOOPBACK.has(hostname)

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text

/** Throws if an entry is not an origin, or leads to another machine. */
export function checkOrigins(origins: Origins): void {
  for (const [from, to] of Object.entries(origins)) {
    for (const text of [from, to])
      if (!isOrigin(text)) throw new Error(`"${text}" is not an origin like http://127.0.0.1:9527`)
    if (!isLoopbackName(new URL(to).hostname) || !to.startsWith('http:'))
      throw new Error(`"${to}" is not a loopback address (http): this host only talks to its own machine`)
  }
}

/** The address to be called in place of `url`; undefined if its origin was not named. */
export function forwardAddress(url: string, origins: Origins): URL | undefined {
  if (!URL.canParse(url)) return undefined
  const { origin, pathname, search } = new URL(url)
  const target = Object.hasOwn(origins, origin) ? origins[origin] : undefined
  if (target === undefined) return undefined
  // A path is put into the address and not resolved against it, because //another.host would replace the host.
  const address = new URL(target)
  address.pathname = pathname
  address.search = search
  return address
}
