import * as v from 'valibot'
import { wireNameOf } from '@/contract/core/codec'
import { unreadableIn } from '@/contract/core/rows'
import type { EndpointSpec } from '@/contract/core/endpoint'
import { systemOf, systems, type Form } from '@/contract/core/systems'
import { Refusal, type Handler, type NoAnswer } from './handler'
import type { RawFields } from './parse'

/** An answer before it is made a Response. */
export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  /** What became of the call, for the journal: `success`, the name of a failure, or another word. */
  readonly outcome: string
}

export interface DispatchedCall {
  readonly response: Response | NoAnswer
  readonly endpoint?: string
  readonly outcome: string
  /** The fields as they were read and the body of the answer, for the story. */
  readonly asked?: RawFields
  readonly answered?: Answer['body']
}

export const respond = ({ status, body, outcome }: Answer, endpoint?: string): DispatchedCall => ({
  response: new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  }),
  endpoint,
  outcome,
  answered: body,
})

const echoed = (handler: Handler, raw: RawFields): Record<string, unknown> =>
  Object.fromEntries((handler.echo ?? []).filter((name) => name in raw).map((name) => [name, raw[name]]))

/** The documented success answer with the handler's value in it. Throws if the contract cannot read the answer back. */
export function successAnswer(endpoint: EndpointSpec, value: unknown, msg?: string): Answer {
  const written = endpoint.response.write(value)
  const fixed = msg === undefined ? endpoint.successBody : { ...endpoint.successBody, msg }
  const body =
    endpoint.responseIn === 'data'
      ? { ...fixed, [systems[systemOf(endpoint)].dataKey]: written }
      : { ...fixed, ...(written as Record<string, unknown> | undefined) }
  const read = v.safeParse(endpoint.response.read, endpoint.responseIn === 'data' ? written : body)
  if (!read.success)
    throw new Error(`${endpoint.id} answers against its contract: ${v.summarize(read.issues)}`)
  if (unreadableIn(read.output) > 0) throw new Error(`${endpoint.id} answers with rows that cannot be read`)
  return { status: 200, body, outcome: 'success' }
}

/** The documented answer of a failure. Throws if the endpoint documents none of that name. */
export function refusalAnswer(handler: Handler, raw: RawFields, { failure, extra }: Refusal): Answer {
  const documented = handler.endpoint.failures[failure]
  if (!documented) throw new Error(`${handler.endpoint.id} documents no failure ${failure}`)
  const body = { ...documented.body, ...echoed(handler, raw), ...extra }
  return { status: documented.status ?? 200, body, outcome: failure }
}

/**
 * The answer to a lost token in the words of the token's system and form. An endpoint may document its own, as security's payment notice
 * does.
 */
export function tokenLostAnswer(endpoint: EndpointSpec, form: Form, system = systemOf(endpoint)): Answer {
  const { tokenLost, tokenLostIn } = systems[system]
  const { status = 200, body } = endpoint.failures.tokenLost ?? tokenLostIn?.[form] ?? tokenLost
  return { status, body, outcome: 'tokenLost' }
}

const isMissing = (value: unknown) => value === undefined || value === null || value === ''

/** The document's sentence about a missing or wrong field, otherwise one in the style of the documents' examples. */
function fieldSentence(handler: Handler, raw: RawFields, key: string): { msg?: string; message: string } {
  const codec = handler.endpoint.request.fields[key]
  const wire = codec ? wireNameOf(key, codec) : key
  const own = handler.sentence?.(wire)
  if (own) return { message: own }
  const missing = isMissing(raw[wire])
  if (codec?.label) {
    const sentence = missing ? `没有填写${codec.label}` : `${codec.label}填写有误`
    return { msg: sentence, message: sentence }
  }
  return { message: missing ? `传递的${wire}为空` : `传递的${wire}不正确` }
}

/** The failure that the codec names for a value that is present and wrong. For example, a malformed code is a wrong code. */
function mistyped({ endpoint }: Handler, raw: RawFields, key: string): string | undefined {
  const codec = endpoint.request.fields[key]
  const value = codec && raw[wireNameOf(key, codec)]
  const isText = typeof value === 'number' || (typeof value === 'string' && value !== '')
  return isText && codec?.wrongIs !== undefined && codec.wrongIs in endpoint.failures
    ? codec.wrongIs
    : undefined
}

/** The documented refusal of a field that breaks the contract. */
export function invalidAnswer(handler: Handler, raw: RawFields, key: string): Answer {
  const wrongIs = mistyped(handler, raw, key)
  if (wrongIs !== undefined) return refusalAnswer(handler, raw, new Refusal(wrongIs))
  const { msg, message } = fieldSentence(handler, raw, key)
  const documented = handler.endpoint.failures.invalid
  if (!documented) return badRequest(handler.endpoint, message)
  const { body, status = 200 } = documented
  const words = {
    ...('message' in body ? { message } : {}),
    ...(msg === undefined || !('msg' in body) ? {} : { msg }),
  }
  return { status, body: { ...body, ...echoed(handler, raw), ...words }, outcome: 'invalid' }
}

/** The documented refusal of a call without its file. `label` is the file's 名称 if the contract has it. */
export function missingFileAnswer(handler: Handler, raw: RawFields, label?: string): Answer {
  return refusalAnswer(
    handler,
    raw,
    new Refusal('invalid', label === undefined ? {} : { msg: `没有上传${label}` }),
  )
}

/** The answer to a request that cannot be read: in the endpoint's form if it documents one, otherwise in the system's. */
export function badRequest(endpoint: EndpointSpec, message: string, status?: number): Answer {
  const { body, status: documented = 200 } = endpoint.failures.invalid ?? {}
  return {
    status: status ?? documented,
    body:
      body && 'message' in body
        ? { ...systems[systemOf(endpoint)].badRequest(message), ...body, message }
        : systems[systemOf(endpoint)].badRequest(message),
    outcome: 'invalid',
  }
}
