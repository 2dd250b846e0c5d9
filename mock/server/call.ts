import * as v from 'valibot'
import { knownToken, validToken } from '../world/people/tokens'
import type { World } from '../world/world'
import {
  invalidAnswer,
  missingFileAnswer,
  refusalAnswer,
  successAnswer,
  tokenLostAnswer,
  type Answer,
} from './answer'
import { filesFor } from './files'
import { Refusal, type CallContext, type Handler, type NoAnswer } from './handler'
import type { ParsedRequest } from './parse'
import { callerOf, tokenOf } from './token'

/** What a handler can reach beside the fields of its call: the world, and calls to other systems. */
export interface CallScope {
  readonly world: World
  readonly dispatch: (request: Request) => Promise<Response | NoAnswer>
}

/**
 * Runs one call. Finds the caller by the token, reads the input by the contract and lets the handler answer. Gives the documented
 * success, the failure that the handler named, or the documented refusal of a lost token, a wrong field or a missing file.
 */
export async function runCall(
  scope: CallScope,
  handler: Handler,
  parsed: ParsedRequest,
  request: Request,
): Promise<Answer> {
  const { endpoint } = handler
  const { raw } = parsed
  const token = tokenOf(endpoint, request, raw)
  const lookUp = endpoint.access === 'expired' ? knownToken : validToken
  const caller = endpoint.access === 'public' ? undefined : callerOf(scope.world, endpoint, token, lookUp)
  const mayBeNobody = endpoint.tokenOptional && token === undefined
  if (endpoint.access === 'session' && !caller && !mayBeNobody)
    return tokenLostAnswer(
      endpoint,
      scope.world.form,
      callerOf(scope.world, endpoint, token, knownToken)?.system,
    )

  const input = v.safeParse(endpoint.request.read, raw)
  if (!input.success) return invalidAnswer(handler, raw, v.getDotPath(input.issues[0])?.split('.')[0] ?? '')
  const given = filesFor(endpoint, parsed.files)
  if ('missing' in given) return missingFileAnswer(handler, raw, given.missing)

  let msg: string | undefined
  const context: CallContext = {
    ...scope,
    // Whether these three are present was checked above for this endpoint; their types follow from the endpoint.
    caller: caller as CallContext['caller'],
    file: given.file as CallContext['file'],
    files: given.files as CallContext['files'],
    origin: new URL(request.url).origin,
    setMessage: (words) => {
      msg = words
    },
    fail: (name, extra) => {
      throw new Refusal(name, extra)
    },
  }
  try {
    return successAnswer(endpoint, await handler.run(context, input.output), msg)
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(handler, raw, error)
    throw error
  }
}
