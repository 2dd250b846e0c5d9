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
  type NoAnswer,
} from './answer'
import { filesFor } from './files'
import { Refusal, type Bound, type Context } from './handler'
import type { Parsed } from './parse'
import { callerOf, tokenOf } from './token'

export interface Site {
  readonly world: World
  readonly dispatch: (request: Request) => Promise<Response | NoAnswer>
}

/** Authenticates, reads the input by the contract, and lets the handler answer. */
export async function work(site: Site, bound: Bound, parsed: Parsed, request: Request): Promise<Answer> {
  const { endpoint } = bound
  const { raw } = parsed
  const token = tokenOf(endpoint, request, raw)
  const lookUp = endpoint.access === 'expired' ? knownToken : validToken
  const caller = endpoint.access === 'public' ? undefined : callerOf(site.world, endpoint, token, lookUp)
  if (endpoint.access === 'session' && !caller)
    return tokenLostAnswer(endpoint, callerOf(site.world, endpoint, token, knownToken)?.system)

  const input = v.safeParse(endpoint.request.read, raw)
  if (!input.success) return invalidAnswer(bound, raw, v.getDotPath(input.issues[0])?.split('.')[0] ?? '')
  const given = filesFor(endpoint, parsed.files)
  if ('missing' in given) return missingFileAnswer(bound, raw, given.missing)

  let msg: string | undefined
  const context: Context = {
    ...site,
    // Whether these are there was decided above, by the endpoint that the handler's types know.
    caller: caller as Context['caller'],
    file: given.file as Context['file'],
    files: given.files as Context['files'],
    origin: new URL(request.url).origin,
    say: (words) => {
      msg = words
    },
    fail: (name, extra) => {
      throw new Refusal(name, extra)
    },
  }
  try {
    return successAnswer(endpoint, await bound.answer(context, input.output), msg)
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(bound, raw, error)
    throw error
  }
}
