import type { EndpointSpec } from '@/contract/core/endpoint'
import type { Encoded } from './encode'
import { ApiError, type ApiErrorKind } from './errors'
import type { FilePartInput } from './files'
import { TransportFailure, type Transport, type HttpAnswer } from './ports'

const TIMEOUT = 10_000
const UPLOAD_TIMEOUT = 30_000

export interface SendOptions {
  readonly file?: FilePartInput
  readonly signal?: AbortSignal
  readonly onProgress?: (percent: number) => void
}

/** A gateway that gave up waiting and an answer torn in the middle say nothing about what happened behind them. */
const isInconclusive = ({ status, body }: HttpAnswer) =>
  status === 502 || status === 504 || (status === 200 && (typeof body !== 'object' || body === null))

/**
 * Nobody knows what became of it, and doing it twice would be wrong. Calls without a session are not among them: a
 * code sent twice or a second login does no harm, and a repeated registration is refused (the code is used up), so
 * they end as a plain timeout, 请稍后重试. A refresh and a sign-out may be repeated as well.
 */
const mayHaveTakenEffect = (endpoint: EndpointSpec) =>
  endpoint.kind === 'write' && endpoint.access === 'session'

function errorKindOf(endpoint: EndpointSpec, { reason }: TransportFailure): ApiErrorKind {
  if (reason === 'aborted') return 'cancelled'
  if (reason === 'offline') return 'offline'
  if (mayHaveTakenEffect(endpoint)) return 'unknownOutcome'
  return reason === 'timeout' ? 'timeout' : 'offline'
}

/** Sends once. Rejects with an ApiError. */
export async function sendRequest(
  transport: Transport,
  endpoint: EndpointSpec,
  { parts, ...request }: Encoded,
  { file, signal, onProgress }: SendOptions,
): Promise<HttpAnswer> {
  const timeout = endpoint.timeout ?? (file ? UPLOAD_TIMEOUT : TIMEOUT)
  const { url, headers } = request
  try {
    const answer = file
      ? await transport.upload({
          url,
          headers,
          timeout,
          signal,
          onProgress,
          ...file,
          fields: parts,
        })
      : await transport.request({ ...request, timeout, signal })
    if (mayHaveTakenEffect(endpoint) && isInconclusive(answer)) throw new TransportFailure('broken')
    return answer
  } catch (error) {
    if (!(error instanceof TransportFailure)) throw error
    throw new ApiError(errorKindOf(endpoint, error), { operation: endpoint.id, cause: error })
  }
}
