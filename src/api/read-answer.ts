import * as v from 'valibot'
import type { EndpointSpec, Failure, Output } from '@/contract/core/endpoint'
import { readEnvelope, systemOf, systems, type Envelope } from '@/contract/core/systems'
import { ApiError } from './errors'
import type { HttpAnswer } from './ports'

/** The answer says that the token is gone; the client turns it into a refresh or into `sessionLost`. */
export class TokenLost extends Error {
  override readonly name = 'TokenLost'
}

/** By `token_expired` (R2), by the system's status or code (zhongmin 403, rental); 401 says it everywhere. */
function isTokenLost(endpoint: EndpointSpec, status: number, envelope: Envelope | undefined): boolean {
  const { tokenLost, codeKey } = systems[systemOf(endpoint)]
  if (status === 401 || status === tokenLost.status || envelope?.tokenLost) return true
  const byCode = !('token_expired' in tokenLost.body)
  return byCode && envelope?.code === Number(tokenLost.body[codeKey])
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const words = (body: Readonly<Record<string, unknown>>) =>
  [body.message, body.msg, body.errmsg].filter(isText)

const markerOf = ({ marker, body }: Failure): string | undefined => marker ?? words(body)[0]

/** Which documented failure an answer is: the longest marker found in its words; one without words by its code. */
export function failureOf(endpoint: EndpointSpec, { body, code }: Envelope): string | undefined {
  const said = words(body)
  const { codeKey } = systems[systemOf(endpoint)]
  const weight = (failure: Failure) => {
    const marker = markerOf(failure)
    if (marker === undefined) return said.length === 0 && Number(failure.body[codeKey]) === code ? 1 : 0
    return said.some((word) => word.includes(marker)) ? marker.length + 1 : 0
  }
  const [best] = Object.entries(endpoint.failures)
    .map(([name, failure]) => ({ name, weight: weight(failure) }))
    .sort((a, b) => b.weight - a.weight)
  return best && best.weight > 0 ? best.name : undefined
}

const succeeded = (endpoint: EndpointSpec, envelope: Envelope) =>
  endpoint.success ? endpoint.success(envelope) : envelope.code === systems[systemOf(endpoint)].okCode

/** The field paths of a broken contract, without the values that stood there. */
export const pathsOf = (issues: readonly v.BaseIssue<unknown>[]): string[] => [
  ...new Set(issues.map((issue) => v.getDotPath(issue) ?? '(root)')),
]

/** The endpoint's output. Throws a TokenLost, or an ApiError of kind http, business or contract. */
export function readAnswer<E extends EndpointSpec>(endpoint: E, { status, body }: HttpAnswer): Output<E> {
  const operation = endpoint.id
  const envelope = readEnvelope(systemOf(endpoint), body)
  if (isTokenLost(endpoint, status, envelope)) throw new TokenLost(operation)
  const good = status >= 200 && status < 300
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

/** A refusal in the system's own words is business, whatever its status; a broken server has none. */
function refusal(endpoint: EndpointSpec, status: number, envelope: Envelope): ApiError {
  const operation = endpoint.id
  const failure = failureOf(endpoint, envelope)
  const spoken =
    failure !== undefined || (status < 500 && (envelope.msg !== '' || !Number.isNaN(envelope.code)))
  if (!spoken) return new ApiError('http', { operation, status })
  const code = Number.isNaN(envelope.code) ? undefined : envelope.code
  return new ApiError('business', {
    operation,
    status,
    code,
    failure,
    sentence: envelope.msg,
    ownRefusal: true,
  })
}
