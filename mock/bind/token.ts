import type { EndpointSpec } from '@/contract/core/endpoint'
import { systemOf, systems } from '@/contract/core/systems'
import type { Raw } from './parse'

/** The token of a call, by its system's way: bearer, `token` header, or `token` field. */
export function tokenOf(endpoint: EndpointSpec, request: Request, raw: Raw): string | undefined {
  switch (systems[systemOf(endpoint)].token) {
    case 'bearer':
      return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
    case 'header':
      return request.headers.get('token') ?? undefined
    case 'body':
      return typeof raw.token === 'string' ? raw.token : undefined
  }
}
