// Where the app's requests may go: to the origins that whoever started the host has named, and nowhere else.

/**
 * By the origin that stands in the build ("https://api.example"): the loopback origin that answers for it. An origin
 * that is itself on loopback and needs no other maps to itself.
 */
export type Origins = Readonly<Record<string, string>>

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

export const isLoopbackName = (hostname: string): boolean => LOOPBACK.has(hostname)

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text

/** Throws when an entry is not an origin, or when it leads off this machine. */
export function checkOrigins(origins: Origins): void {
  for (const [from, to] of Object.entries(origins)) {
    for (const text of [from, to])
      if (!isOrigin(text)) throw new Error(`"${text}" is not an origin like http://127.0.0.1:9527`)
    if (!isLoopbackName(new URL(to).hostname) || !to.startsWith('http:'))
      throw new Error(`"${to}" is not a loopback address (http): this host only talks to its own machine`)
  }
}

/** The address to ask instead of `url`; undefined when its origin is not among those that were named. */
export function forwardAddress(url: string, origins: Origins): URL | undefined {
  if (!URL.canParse(url)) return undefined
  const { origin, pathname, search } = new URL(url)
  const target = Object.hasOwn(origins, origin) ? origins[origin] : undefined
  return target === undefined ? undefined : new URL(pathname + search, target)
}
