import { existsIn, inForm } from '@/contract/core/forms'
import type { Form } from '@/contract/core/systems'
import type { Handler } from './handler'

/** Decodes a path parameter. One that cannot be decoded stays as it is and matches nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const decodeAll = (groups: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decoded(text)]))

export interface Match {
  /** Several handlers if the body decides between them (R4). */
  readonly candidates: readonly Handler[]
  readonly params: Readonly<Record<string, string>>
}

/** Matches the paths of an endpoint; its parameters are named groups. */
export const patternOf = (path: string) => new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)

/** The handlers of a form's calls, each with its endpoint in that form. */
export const handlersIn = (handlers: readonly Handler[], form: Form): Handler[] =>
  handlers
    .filter(({ endpoint }) => existsIn(endpoint, form))
    .map((handler) => ({ ...handler, endpoint: inForm(handler.endpoint, form) }))

/** Finds handlers by method and path: in a map for plain paths, in a short list for paths with parameters. */
export function createMatcher(handlers: readonly Handler[]) {
  const plain = new Map<string, Handler[]>()
  const patterns: { method: string; pattern: RegExp; handler: Handler }[] = []
  const methods = new Map<string, Set<string>>()
  for (const handler of handlers) {
    const { method, path: now, formerPaths = [] } = handler.endpoint
    for (const path of [now, ...formerPaths]) {
      const key = `${method} ${path}`
      if (path.includes(':')) patterns.push({ method, pattern: patternOf(path), handler })
      else plain.set(key, [...(plain.get(key) ?? []), handler])
      methods.set(path, (methods.get(path) ?? new Set()).add(method))
    }
  }
  return {
    find(method: string, path: string): Match | undefined {
      const candidates = plain.get(`${method} ${path}`)
      if (candidates) return { candidates, params: {} }
      for (const entry of patterns) {
        const found = entry.method === method ? entry.pattern.exec(path) : null
        if (found) return { candidates: [entry.handler], params: decodeAll(found.groups ?? {}) }
      }
      return undefined
    },
    /** Tells whether the contract has the path, whatever the method. */
    knows: (path: string): boolean => methods.has(path) || patterns.some(({ pattern }) => pattern.test(path)),
  }
}

export type Matcher = ReturnType<typeof createMatcher>
