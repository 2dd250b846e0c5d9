import { FORMS, type Form } from '@/contract/core/systems'
import type { World } from '../world/world'
import { badRequest, respond, type DispatchedCall } from './answer'
import { answerWithFault, takeFault } from './faults'
import type { Handler } from './handler'
import { recordRequest } from './journal'
import { createMatcher, handlersIn, type Matcher } from './match'
import { BadBody, parseRequest, type ParsedRequest, type RawFields } from './parse'
import { runCall } from './call'
import { tell } from './story'

export interface DispatcherOptions {
  readonly world: World
  readonly handlers: readonly Handler[]
  readonly sleep: (ms: number) => Promise<void>
  /** Called with every error that is a mistake of the mock. The caller then gets status 500. */
  readonly onError: (error: unknown) => void
}

/** The answer to a path or method that no document has. It has no `code`, because 0 and 1 each mean success somewhere (R2). */
function unknownPath(known: boolean): DispatchedCall {
  const message = known ? '该接口不支持此请求方法' : '没有该接口'
  const body = { msg: '服务器开小差，请重试', message }
  return respond({ status: known ? 405 : 404, body, outcome: 'unknown' })
}

/**
 * Answers the calls of all documented systems. It finds the handler of a request, reads the fields, and lets the handler answer, or a
 * prepared fault. Every call is entered in the journal.
 */
export function createDispatcher({ world, handlers, sleep, onError }: DispatcherOptions) {
  const matchers = Object.fromEntries(
    FORMS.map((form) => [form, createMatcher(handlersIn(handlers, form))]),
  ) as Record<Form, Matcher>

  async function answerCall(
    handler: Handler,
    parsed: ParsedRequest,
    request: Request,
  ): Promise<DispatchedCall> {
    const scope = { world, dispatch: callInternally }
    const run = () => runCall(scope, handler, parsed, request)
    const fault = takeFault(world, handler.endpoint.id)
    if (!fault) return respond(await run(), handler.endpoint.id)
    return answerWithFault(fault, { world, handler, raw: parsed.raw, request, sleep, runCall: run })
  }

  async function matchAndAnswer(request: Request): Promise<DispatchedCall> {
    const { pathname } = new URL(request.url)
    const matcher = matchers[world.form]
    const match = matcher.find(request.method, pathname)
    const first = match?.candidates[0]
    if (!match || !first) return unknownPath(matcher.knows(pathname))
    try {
      const { raw: fields, files } = await parseRequest(request, first.endpoint)
      const raw: RawFields = { ...fields, ...match.params }
      const handler = match.candidates.find(({ endpoint }) => endpoint.matchesBody?.(raw) ?? true) ?? first
      return { ...(await answerCall(handler, { raw, files }, request)), asked: raw }
    } catch (error) {
      if (error instanceof BadBody) {
        return respond(badRequest(first.endpoint, error.message, error.status), first.endpoint.id)
      }
      // The client gave the call up while it was still sending the body.
      if (request.signal.aborted)
        return { response: 'offline', endpoint: first.endpoint.id, outcome: 'aborted' }
      onError(error)
      const broken = badRequest(first.endpoint, '万家灯火平台出现错误', 500)
      return respond({ ...broken, outcome: 'broken' }, first.endpoint.id)
    }
  }

  async function dispatch(request: Request, internal?: true): Promise<DispatchedCall['response']> {
    const { response, endpoint, outcome, asked, answered } = await matchAndAnswer(request)
    const status = typeof response === 'string' ? 0 : response.status
    const entry = recordRequest(world, { request, endpoint, outcome, status, internal })
    tell(world, { ...entry, asked, answered })
    return response
  }

  /** Answers a call from one system to another in the same way, and marks it as internal in the journal. */
  function callInternally(request: Request): Promise<DispatchedCall['response']> {
    return dispatch(request, true)
  }

  return {
    dispatch: (request: Request) => dispatch(request),
    callInternally,
    knows: (path: string) => FORMS.some((form) => matchers[form].knows(path)),
  }
}
