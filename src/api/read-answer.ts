import * as v from 'valibot'
import { nothing, wireNameOf, type Codec, type Fields, type ObjectCodec } from '@/contract/core/codec'
import type { EndpointSpec, Failure, Output } from '@/contract/core/endpoint'
import { readEnvelope, systemOf, systems, type Envelope } from '@/contract/core/systems'
import { ApiError, sayable, tooOften } from './errors'
import type { HttpAnswer } from './ports'

/** Thrown when the answer says that the token is not valid any more. The client then refreshes it or rejects with `sessionLost`. */
export class TokenLost extends Error {
  override readonly name = 'TokenLost'
}

/** Tells whether the answer holds more than its envelope: data, a declared field beside the code, or a documented failure. */
function saysMore(endpoint: EndpointSpec, envelope: Envelope): boolean {
  if (failureOf(endpoint, envelope) !== undefined) return true
  if (endpoint.responseIn === 'data')
    return envelope.data !== undefined && envelope.data !== null && envelope.data !== ''
  const { fields } = endpoint.response as Partial<ObjectCodec<Fields>>
  const isThere = ([key, codec]: [string, Codec<unknown>]) =>
    envelope.body[wireNameOf(key, codec)] !== undefined
  return Object.entries(fields ?? {}).some((field) => isThere(field))
}

/** A token is lost by HTTP 401, by the system's own status or code, or by `token_expired` in an answer that says nothing else (R29). */
function isTokenLost(endpoint: EndpointSpec, status: number, envelope: Envelope | undefined): boolean {
  const { tokenLost, codeKey } = systems[systemOf(endpoint)]
  if (status === 401 || status === tokenLost.status) return true
  if (!envelope || endpoint.access === 'public') return false
  const byWords = 'token_expired' in tokenLost.body
  if (envelope.code === (byWords ? LOST_CODE : Number(tokenLost.body[codeKey]))) return true
  return byWords && envelope.tokenLost && !saysMore(endpoint, envelope)
}

/** The code for a lost token in every system whose answers have the field `token_expired`. */
const LOST_CODE = 9

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const words = (body: Readonly<Record<string, unknown>>) =>
  [body.message, body.msg, body.errmsg].filter(isText)

const markerOf = ({ marker, body }: Failure): string | undefined => marker ?? words(body)[0]

/**
 * Finds the documented failure that an answer is: the one with the longest marker in the answer's words, or, when the answer has no
 * words, the one with its code.
 */
function failureOf(endpoint: EndpointSpec, { body, code }: Envelope): string | undefined {
  const said = words(body)
  const { codeKey } = systems[systemOf(endpoint)]
  const weight = (failure: Failure) => {
    const marker = markerOf(failure)
    if (marker === undefined) return said.length === 0 && Number(failure.body[codeKey]) === code ? 1 : 0
    return said.some((word) => word.includes(marker)) ? marker.length + 1 : 0
  }
  const [other] = Object.entries(endpoint.failures).find(([, { anyOtherCode }]) => anyOtherCode) ?? []
  if (other !== undefined && !Number.isNaN(code) && code !== 0 && code !== 1) return other
  const [best] = Object.entries(endpoint.failures)
    .map(([name, failure]) => ({ name, weight: weight(failure) }))
    .sort((a, b) => b.weight - a.weight)
  if (best && best.weight > 0) return best.name
  return Object.entries(endpoint.failures).find(
    ([, failure]) => failure.byCode && Number(failure.body[codeKey]) === code,
  )?.[0]
}

const succeeded = (endpoint: EndpointSpec, envelope: Envelope) =>
  endpoint.success ? endpoint.success(envelope) : envelope.code === systems[systemOf(endpoint)].okCode

/** The paths of the fields that broke the contract. Their values are left out, because they may be personal. */
export const pathsOf = (issues: readonly v.BaseIssue<unknown>[]): string[] => [
  ...new Set(issues.map((issue) => v.getDotPath(issue) ?? '(root)')),
]

/** Reads the endpoint's output from an answer. Throws TokenLost, or an ApiError of kind `http`, `business` or `contract`. */
export function readAnswer<E extends EndpointSpec>(endpoint: E, answer: HttpAnswer): Output<E> {
  const { status, body } = answer
  const operation = endpoint.id
  const envelope = readEnvelope(systemOf(endpoint), body)
  // Status 204 says "done" without a body (R33).
  if (status === 204 && endpoint.response === nothing) return undefined as Output<E>
  if (isTokenLost(endpoint, status, envelope)) throw new TokenLost(operation)
  const good = status >= 200 && status < 300
  if (status === 429 && sayable(envelope?.msg) === undefined) throw tooOften(operation, answer.retryAfter)
  if (!envelope)
    throw new ApiError(good ? 'contract' : 'http', { operation, status, paths: good ? ['(body)'] : [] })
  if (!good || !succeeded(endpoint, envelope)) throw refusal(endpoint, status, envelope)
  const read = v.safeParse(
    endpoint.response.read,
    endpoint.responseIn === 'data' ? envelope.data : envelope.body,
  )
  if (read.success) return read.output as Output<E>
  throw new ApiError('contract', { operation, status, paths: pathsOf(read.issues) })
}

/** The 名称 of the field that HTTP 422 complains about in Laravel's form `{message, errors: {field: [...]}}` (R32). */
function wrongField(endpoint: EndpointSpec, { body }: Envelope): string | undefined {
  const names = Object.keys((body.errors ?? {}) as object)
  const found = Object.entries(endpoint.request.fields).find(([key, codec]) =>
    names.includes(wireNameOf(key, codec)),
  )
  return found?.[1].label
}

/** The error for a refusal. With words of the system's own it is `business`, whatever the status; without any it is `http`. */
function refusal(endpoint: EndpointSpec, status: number, envelope: Envelope): ApiError {
  const operation = endpoint.id
  const failure = failureOf(endpoint, envelope)
  const code = Number.isNaN(envelope.code) ? undefined : envelope.code
  const sentence = sayable(envelope.msg)
  if (status === 422) {
    const field = wrongField(endpoint, envelope)
    return new ApiError('business', {
      operation,
      status,
      code,
      failure: failure ?? ('invalid' in endpoint.failures ? 'invalid' : undefined),
      sentence: sentence ?? (field === undefined ? undefined : `${field}填写有误，请核对后再提交`),
    })
  }
  const spoken =
    failure !== undefined || (status < 500 && (envelope.msg !== '' || !Number.isNaN(envelope.code)))
  if (!spoken) return new ApiError('http', { operation, status })
  return new ApiError('business', { operation, status, code, failure, sentence, ownRefusal: true })
}
