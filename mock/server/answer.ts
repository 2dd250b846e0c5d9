import * as v from 'valibot'
import { wireNameOf } from '@/contract/core/codec'
import { unreadableIn } from '@/contract/core/rows'
import type { EndpointSpec } from '@/contract/core/endpoint'
import { systemOf, systems, type Form } from '@/contract/core/systems'
import { Refusal, type Handler, type NoAnswer } from './handler'
import type { RawFields } from './parse'

export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  /** For the journal. */
  readonly outcome: string
}

export interface DispatchedCall {
  readonly response: Response | NoAnswer
  readonly endpoint?: string
  readonly outcome: string
  /** The fields as they were read, and the body of the answer, for the story. */
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

/** The documented success answer with the handler's value in it; a value that the contract cannot read back throws. */
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

export function refusalAnswer(handler: Handler, raw: RawFields, { failure, extra }: Refusal): Answer {
  const documented = handler.endpoint.failures[failure]
  if (!documented) throw new Error(`${handler.endpoint.id} documents no failure ${failure}`)
  const body = { ...documented.body, ...echoed(handler, raw), ...extra }
  return { status: documented.status ?? 200, body, outcome: failure }
}

/** The answer to a token that is lost, as its own system words it in that form; security's payment notice has its own. */
export function tokenLostAnswer(endpoint: EndpointSpec, form: Form, system = systemOf(endpoint)): Answer {
  const { tokenLost, tokenLostIn } = systems[system]
  const { status = 200, body } = endpoint.failures.tokenLost ?? tokenLostIn?.[form] ?? tokenLost
  return { status, body, outcome: 'tokenLost' }
}

const isMissing = (value: unknown) => value === undefined || value === null || value === ''

/** The document's sentence about a field that is missing or wrong, else one in the style of its examples. */
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

/** The failure that the field's codec names for a text that is there and cannot be right: a mistyped code is a wrong code. */
function mistyped({ endpoint }: Handler, raw: RawFields, key: string): string | undefined {
  const codec = endpoint.request.fields[key]
  const value = codec && raw[wireNameOf(key, codec)]
  const isText = typeof value === 'number' || (typeof value === 'string' && value !== '')
  return isText && codec?.wrongIs !== undefined && codec.wrongIs in endpoint.failures
    ? codec.wrongIs
    : undefined
}

/** The endpoint's documented refusal of a field that does not fit the contract. */
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

/** The endpoint's documented refusal of a call without its file; `label` is the file's 名称, where the contract knows it. */
export function missingFileAnswer(handler: Handler, raw: RawFields, label?: string): Answer {
  return refusalAnswer(
    handler,
    raw,
    new Refusal('invalid', label === undefined ? {} : { msg: `没有上传${label}` }),
  )
}

/** The error for a request that cannot be read at all: in the endpoint's own form where it has one, else the system's. */
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
