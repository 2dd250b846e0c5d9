import type { Fault } from '../world/service-rows'
import { expireToken, knownToken } from '../world/people/tokens'
import type { World } from '../world/world'
import { refusalAnswer, respond, tokenLostAnswer, type Answer, type Dispatched } from './answer'
import { Refusal, type Bound } from './handler'
import type { Raw } from './parse'
import { callerOf, tokenOf } from './token'

const HTML_ERROR = '<!doctype html><title>500</title><h1>Server Error</h1>'
const DEFAULT_DELAY = 3_000

/** The next fault prepared for this endpoint, used up by one. */
export function takeFault(world: World, endpoint: string): Fault | undefined {
  const { faults } = world.tables
  const fault = faults.all().find((row) => row.endpoint === endpoint || row.endpoint === '*')
  if (!fault) return undefined
  if (fault.times > 1) faults.change(fault.id, { times: fault.times - 1 })
  else faults.remove(fault.id)
  return fault
}

const CHANGING = ['code', 'token_expired', 'status_code']

/** R1: the same value in the other type. */
function changeCodes(body: Answer['body']): Record<string, unknown> {
  const flip = (value: unknown) => (typeof value === 'number' ? String(value) : Number(value))
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, CHANGING.includes(key) ? flip(value) : value]),
  )
}

export interface FaultyCall {
  readonly world: World
  readonly bound: Bound
  readonly raw: Raw
  readonly request: Request
  readonly sleep: (ms: number) => Promise<void>
  /** Does what the call asks for. */
  readonly work: () => Promise<Answer>
}

/**
 * A call as this fault leaves it. `offline`, `http500`, `tokenLost` and `failure` keep the call from happening;
 * with `timeout` and `badJson` it happens and its answer gets lost.
 */
export async function answerWithFault(fault: Fault, call: FaultyCall): Promise<Dispatched> {
  const { world, bound, raw, request } = call
  const { endpoint } = bound
  const noted = (response: Dispatched['response']): Dispatched => ({
    response,
    endpoint: endpoint.id,
    outcome: `fault:${fault.kind}`,
  })
  switch (fault.kind) {
    case 'delay':
      await call.sleep(fault.ms ?? DEFAULT_DELAY)
      return respond(await call.work(), endpoint.id)
    case 'timeout':
      await call.work()
      return noted('timeout')
    case 'offline':
      return noted('offline')
    case 'http500':
      return noted(new Response(HTML_ERROR, { status: 500, headers: { 'content-type': 'text/html' } }))
    case 'badJson': {
      const { status, body } = await call.work()
      return noted(new Response(JSON.stringify(body).slice(0, -2), { status }))
    }
    case 'codeChanged': {
      const answer = await call.work()
      return respond({ ...answer, body: changeCodes(answer.body) }, endpoint.id)
    }
    case 'tokenLost': {
      const token = callerOf(world, endpoint, tokenOf(endpoint, request, raw), knownToken)
      if (token) expireToken(world, token)
      return respond(tokenLostAnswer(endpoint, token?.system), endpoint.id)
    }
    case 'failure':
      return respond(refusalAnswer(bound, raw, new Refusal(fault.failure ?? '')), endpoint.id)
  }
}
