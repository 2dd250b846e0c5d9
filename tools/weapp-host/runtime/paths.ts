import type { Manifest } from '../compile/manifest'

export function resolvePath(from: string, relative: string): string {
  const parts = relative.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Splits an address into path and query. WeChat gives the app the query's raw values, so nothing is decoded. */
export function parseUrl(url: string): { path: string; query: Record<string, string> } {
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  const query: Record<string, string> = {}
  for (const pair of (at < 0 ? '' : url.slice(at + 1)).split('&')) {
    if (pair === '') continue
    const eq = pair.indexOf('=')
    query[eq < 0 ? pair : pair.slice(0, eq)] = eq < 0 ? '' : pair.slice(eq + 1)
  }
  return { path: path.replace(/\.html$/, ''), query }
}

/** The components that a page uses, directly and through other components. */
export function componentsOf(manifest: Manifest, path: string, seen = new Set<string>()): Set<string> {
  const using = { ...manifest.app.usingComponents, ...manifest.pages[path]?.usingComponents }
  for (const relative of Object.values(using)) {
    const component = resolvePath(path, relative)
    if (seen.has(component) || manifest.scripts[component] === undefined) continue
    seen.add(component)
    componentsOf(manifest, component, seen)
  }
  return seen
}
