// Puts a fault into one call of a page, and records what was sent.
import { TransportFailure, type TransportReason } from '@/api/ports'
import type { EndpointSpec } from '@/contract/core/endpoint'
import { DOCUMENTED_FORM, systemOf } from '@/contract/core/systems'
import { transport } from '@/platform/transport'
import { patternOf } from '~mock/server/match'
import { endpointsOf } from '../mock/calls'
import type { TestMock } from '~tests/support/mock'
import type { FaultKind } from './kinds'

const known = endpointsOf(DOCUMENTED_FORM).map((endpoint) => ({
  endpoint,
  path: patternOf(endpoint.path),
}))

/** Where several calls share a path, the body tells which of them it is, as in the mock itself. */
async function endpointOf(request: Request): Promise<EndpointSpec | undefined> {
  const { pathname } = new URL(request.url)
  const found = known
    .filter(({ endpoint, path }) => endpoint.method === request.method && path.test(pathname))
    .map(({ endpoint }) => endpoint)
  if (found.length < 2) return found[0]
  const body = JSON.parse(await request.clone().text()) as Record<string, unknown>
  return found.find(({ matchesBody }) => matchesBody?.(body) ?? true)
}

export interface Watched {
  /** The ids of the calls in their order. */
  readonly sent: readonly string[]
}

/** Makes the way to the backend fail with the reason in `cuts` for an address, as a phone tells it. */
function cutOff(cuts: ReadonlyMap<string, TransportReason>): void {
  const failing =
    <I extends { readonly url: string }, T>(send: (input: I) => Promise<T>) =>
    (input: I): Promise<T> =>
      send(input).catch((error: unknown) => {
        const reason = cuts.get(new URL(input.url, 'http://localhost').pathname)
        throw reason !== undefined && error instanceof TransportFailure ? new TransportFailure(reason) : error
      })
  const { request, upload } = transport
  jest.spyOn(transport, 'request').mockImplementation(failing(request))
  jest.spyOn(transport, 'upload').mockImplementation(failing(upload))
}

/** From now on the call is answered with the fault. Without a kind the calls are only recorded. */
export function watch(mock: TestMock, call?: string, kind?: FaultKind): Watched {
  const sent: string[] = []
  const cuts = new Map<string, TransportReason>()
  cutOff(cuts)
  const handle = mock.handle.bind(mock)
  mock.handle = async (request) => {
    const endpoint = await endpointOf(request)
    if (!endpoint) return handle(request)
    sent.push(endpoint.id)
    const isIt = endpoint.id === call && !(kind?.once && sent.filter((id) => id === call).length > 1)
    if (!kind || !isIt) return handle(request)
    const answer = await kind.answer(() => handle(request), endpoint)
    if (typeof answer !== 'string') return answer
    cuts.set(new URL(request.url).pathname, answer)
    return Response.error()
  }
  return { sent }
}

/** A write that must not be sent twice. */
export const isWrite = (id: string): boolean => {
  const endpoint = endpointsOf(DOCUMENTED_FORM).find((one) => one.id === id)
  return endpoint?.kind === 'write' && !endpoint.repeatable && systemOf(endpoint) !== 'security'
}
