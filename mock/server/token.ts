import type { EndpointSpec } from '@/contract/core/endpoint'
import { systemOf, systems, type System } from '@/contract/core/systems'
import type { Token } from '../world/people/rows'
import type { World } from '../world/world'
import type { RawFields } from './parse'

/** The token of a request, from where its system puts it: Authorization, header `token`, either of them, or field `token`. */
export function tokenOf(endpoint: EndpointSpec, request: Request, raw: RawFields): string | undefined {
  const bearer = () => /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const header = () => request.headers.get('token') ?? undefined
  switch (systems[systemOf(endpoint)].token) {
    case 'bearer':
      return bearer()
    case 'header':
      return header()
    case 'both':
      return bearer() ?? header()
    case 'body':
      return typeof raw.token === 'string' ? raw.token : undefined
  }
}

/** The systems whose tokens the endpoint accepts, its own first. */
const acceptedSystems = (endpoint: EndpointSpec): readonly System[] => [
  systemOf(endpoint),
  ...(endpoint.acceptsTokensOf ?? []),
]

/** The row of the token in the first accepted system for which `lookUp` finds it good; undefined if none does. */
export function callerOf(
  world: World,
  endpoint: EndpointSpec,
  token: string | undefined,
  lookUp: (world: World, system: System, token: string | undefined) => Token | undefined,
): Token | undefined {
  for (const system of acceptedSystems(endpoint)) {
    const row = lookUp(world, system, token)
    if (row) return row
  }
  return undefined
}
