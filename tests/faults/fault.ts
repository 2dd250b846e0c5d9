// Puts a fault into one call of a page, and records what was sent.
import { TransportFailure, type HttpAnswer, type TransportReason } from '@/api/ports'
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

/** The field of an answer that stands for no answer at all. It holds the reason. */
const CUT = 'cut off'

/**
 * Makes the way to the backend fail where the mock has answered with `CUT`, as a phone tells it. The failure is made here and not by
 * `Response.error()`: Node keeps such a failed request, and with it its whole mock, until the process ends.
 */
function cutOff(): void {
  const failing =
    <I>(send: (input: I) => Promise<HttpAnswer>) =>
    async (input: I): Promise<HttpAnswer> => {
      const answer = await send(input)
      const reason = (answer.body as Readonly<Record<string, TransportReason>> | null)?.[CUT]
      if (reason !== undefined) throw new TransportFailure(reason)
      return answer
    }
  const { request, upload } = transport
  jest.spyOn(transport, 'request').mockImplementation(failing(request))
  jest.spyOn(transport, 'upload').mockImplementation(failing(upload))
}

/** From now on the call is answered with the fault. Without a kind the calls are only recorded. */
export function watch(mock: TestMock, call?: string, kind?: FaultKind): Watched {
  const sent: string[] = []
  cutOff()
  const handle = mock.handle.bind(mock)
  mock.handle = async (request) => {
    const endpoint = await endpointOf(request)
    if (!endpoint) return handle(request)
    sent.push(endpoint.id)
    const isIt = endpoint.id === call && !(kind?.once && sent.filter((id) => id === call).length > 1)
    if (!kind || !isIt) return handle(request)
    const answer = await kind.answer(() => handle(request), endpoint)
    return typeof answer === 'string' ? Response.json({ [CUT]: answer }) : answer
  }
  return { sent }
}

/** A write that must not be sent twice. */
export const isWrite = (id: string): boolean => {
  const endpoint = endpointsOf(DOCUMENTED_FORM).find((one) => one.id === id)
  return endpoint?.kind === 'write' && !endpoint.repeatable && systemOf(endpoint) !== 'security'
}
