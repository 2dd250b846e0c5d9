// Puts a fault into one call of a page, and records what was sent.
import type { EndpointSpec } from '@/contract/core/endpoint'
import { DOCUMENTED_FORM, systemOf } from '@/contract/core/systems'
import { patternOf } from '~mock/server/match'
import { endpointsOf } from '../mock/calls'
import type { TestMock } from '~tests/support/mock'
import type { FaultKind } from './kinds'

const known = endpointsOf(DOCUMENTED_FORM).map((endpoint) => ({
  endpoint,
  path: patternOf(endpoint.path),
}))

/** The endpoint of a request. Two calls share a path, and only one of them has a password. */
async function endpointOf(request: Request): Promise<EndpointSpec | undefined> {
  const { pathname } = new URL(request.url)
  const found = known.filter(
    ({ endpoint, path }) => endpoint.method === request.method && path.test(pathname),
  )
  if (found.length < 2) return found[0]?.endpoint
  const wanted = (await request.clone().text()).includes('password')
    ? 'weapp.loginByPassword'
    : 'weapp.loginByWxCode'
  return found.find(({ endpoint }) => endpoint.id === wanted)?.endpoint
}

export interface Watched {
  /** The ids of the calls in their order. */
  readonly sent: readonly string[]
}

/** From now on the call is answered with the fault. Without a kind the calls are only recorded. */
export function watch(mock: TestMock, call?: string, kind?: FaultKind): Watched {
  const sent: string[] = []
  const handle = mock.handle.bind(mock)
  mock.handle = async (request) => {
    const endpoint = await endpointOf(request)
    if (!endpoint) return handle(request)
    sent.push(endpoint.id)
    const isIt = endpoint.id === call && !(kind?.once && sent.filter((id) => id === call).length > 1)
    if (!kind || !isIt) return handle(request)
    const answer = await kind.answer(() => handle(request), endpoint)
    return typeof answer === 'string' ? Response.error() : answer
  }
  return { sent }
}

export const isWrite = (id: string): boolean => {
  const endpoint = endpointsOf(DOCUMENTED_FORM).find((one) => one.id === id)
  return endpoint?.kind === 'write' && systemOf(endpoint) !== 'security'
}
