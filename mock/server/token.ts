import type { EndpointSpec } from '@/contract/core/endpoint'
import { systemOf, systems, type System } from '@/contract/core/systems'
import type { Token } from '../world/people/rows'
import type { World } from '../world/world'
import type { RawFields } from './parse'

/** The token of a call, by its system's way: bearer, `token` header, either of them, or `token` field. */
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

/** The systems whose tokens the endpoint takes, its own first. */
const acceptedSystems = (endpoint: EndpointSpec): readonly System[] => [
  systemOf(endpoint),
  ...(endpoint.acceptsTokensOf ?? []),
]

/** The token's row, if `lookUp` finds it good for one of the endpoint's systems. */
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
