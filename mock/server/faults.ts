import type { Fault } from '../world/calls/rows'
import { expireToken, knownToken } from '../world/people/tokens'
import type { World } from '../world/world'
import { refusalAnswer, respond, tokenLostAnswer, type Answer, type DispatchedCall } from './answer'
import { Refusal, type Handler } from './handler'
import type { RawFields } from './parse'
import { callerOf, tokenOf } from './token'

const HTML_ERROR = '<!doctype html><title>500</title><h1>Server Error</h1>'
const DEFAULT_DELAY = 3_000

/** Takes the next fault that is prepared for the endpoint, and counts it down; undefined if there is none. */
export function takeFault(world: World, endpoint: string): Fault | undefined {
  const { faults } = world.tables
  const fault = faults.all().find((row) => row.endpoint === endpoint || row.endpoint === '*')
  if (!fault) return undefined
  if (fault.times > 1) faults.change(fault.id, { times: fault.times - 1 })
  else faults.remove(fault.id)
  return fault
}

const CHANGING = ['code', 'token_expired', 'status_code']

/** Swaps numbers and texts in the codes, since backends send both (R1). */
function changeCodes(body: Answer['body']): Record<string, unknown> {
  const flip = (value: unknown) => (typeof value === 'number' ? String(value) : Number(value))
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, CHANGING.includes(key) ? flip(value) : value]),
  )
}

export interface FaultyCall {
  readonly world: World
  readonly handler: Handler
  readonly raw: RawFields
  readonly request: Request
  readonly sleep: (ms: number) => Promise<void>
  /** Runs the call without a fault. */
  readonly runCall: () => Promise<Answer>
}

/**
 * Answers a call with a fault. With `offline`, `http500`, `tokenLost` and `failure` the call does not take effect; with `timeout` and
 * `badJson` it does, but the client gets no usable answer.
 */
export async function answerWithFault(fault: Fault, call: FaultyCall): Promise<DispatchedCall> {
  const { world, handler, raw, request } = call
  const { endpoint } = handler
  const withoutAnswer = (response: DispatchedCall['response']): DispatchedCall => ({
    response,
    endpoint: endpoint.id,
    outcome: `fault:${fault.kind}`,
  })
  switch (fault.kind) {
    case 'delay':
      await call.sleep(fault.ms ?? DEFAULT_DELAY)
      return respond(await call.runCall(), endpoint.id)
    case 'timeout':
      await call.runCall()
      return withoutAnswer('timeout')
    case 'offline':
      return withoutAnswer('offline')
    case 'http500':
      return withoutAnswer(
        new Response(HTML_ERROR, { status: 500, headers: { 'content-type': 'text/html' } }),
      )
    case 'badJson': {
      const { status, body } = await call.runCall()
      return withoutAnswer(new Response(JSON.stringify(body).slice(0, -2), { status }))
    }
    case 'codeChanged': {
      const answer = await call.runCall()
      return respond({ ...answer, body: changeCodes(answer.body) }, endpoint.id)
    }
    case 'tokenLost': {
      const token = callerOf(world, endpoint, tokenOf(endpoint, request, raw), knownToken)
      if (token) expireToken(world, token)
      return respond(tokenLostAnswer(endpoint, world.form, token?.system), endpoint.id)
    }
    case 'failure':
      return respond(refusalAnswer(handler, raw, new Refusal(fault.failure ?? '')), endpoint.id)
  }
}
