import type { World } from '../world/world'
import { badRequest, respond, type Dispatched } from './answer'
import { answerWithFault, takeFault } from './faults'
import type { Bound } from './handler'
import { recordRequest } from './journal'
import { createMatcher } from './match'
import { BadBody, parseRequest, type Parsed, type Raw } from './parse'
import { work } from './work'

export interface DispatchOptions {
  readonly world: World
  readonly handlers: readonly Bound[]
  readonly sleep: (ms: number) => Promise<void>
  /** Told of everything that is the mock's own mistake; the caller gets a 500. */
  readonly onError: (error: unknown) => void
}

function unknownPath(known: boolean): Dispatched {
  const message = known ? '该接口不支持此请求方法' : '没有该接口'
  const body = { code: '1', token_expired: '1', msg: '服务器开小差，请重试', message }
  return respond({ status: known ? 405 : 404, body, outcome: 'unknown' })
}

/** The documented systems behind one door: finds the handler, parses, answers or fails as asked, and notes the call. */
export function createDispatch({ world, handlers, sleep, onError }: DispatchOptions) {
  const matcher = createMatcher(handlers)

  async function answer(bound: Bound, parsed: Parsed, request: Request): Promise<Dispatched> {
    const doWork = () => work({ world, dispatch: (inner) => dispatch(inner, true) }, bound, parsed, request)
    const fault = takeFault(world, bound.endpoint.id)
    if (!fault) return respond(await doWork(), bound.endpoint.id)
    return answerWithFault(fault, { world, bound, raw: parsed.raw, request, sleep, work: doWork })
  }

  async function find(request: Request): Promise<Dispatched> {
    const { pathname } = new URL(request.url)
    const match = matcher.find(request.method, pathname)
    const first = match?.candidates[0]
    if (!match || !first) return unknownPath(matcher.knows(pathname))
    try {
      const { raw: fields, files } = await parseRequest(request, first.endpoint)
      const raw: Raw = { ...fields, ...match.params }
      const bound = match.candidates.find(({ endpoint }) => endpoint.matchesBody?.(raw) ?? true) ?? first
      return await answer(bound, { raw, files }, request)
    } catch (error) {
      if (error instanceof BadBody) {
        return respond(badRequest(first.endpoint, error.message, error.status), first.endpoint.id)
      }
      // Given up while its body was still coming.
      if (request.signal.aborted)
        return { response: 'offline', endpoint: first.endpoint.id, outcome: 'aborted' }
      onError(error)
      const broken = badRequest(first.endpoint, '万家灯火平台出现错误', 500)
      return respond({ ...broken, outcome: 'broken' }, first.endpoint.id)
    }
  }

  async function dispatch(request: Request, internal?: true): Promise<Dispatched['response']> {
    const { response, endpoint, outcome } = await find(request)
    const status = typeof response === 'string' ? 0 : response.status
    recordRequest(world, { request, endpoint, outcome, status, internal })
    return response
  }

  return {
    dispatch: (request: Request) => dispatch(request),
    /** A call of one system to another, through the same door. */
    inside: (request: Request) => dispatch(request, true),
    knows: matcher.knows,
  }
}
