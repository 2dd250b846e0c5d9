import type { EndpointSpec } from '@/contract/core/endpoint'
import { throwIfCancelled } from './cancel'
import type { Encoded } from './encode'
import { ApiError, type ApiErrorKind } from './errors'
import { readForm, type FilePartInput, type OnPrepared } from './files'
import { TransportFailure, type Transport, type HttpAnswer } from './ports'

const TIMEOUT = 10_000
const UPLOAD_TIMEOUT = 30_000
const SEVERAL_FILES_TIMEOUT = 60_000

export interface SendOptions {
  readonly files?: readonly FilePartInput[]
  readonly signal?: AbortSignal
  readonly onProgress?: (percent: number) => void
  readonly onPrepared?: OnPrepared
}

/** Tells whether an answer says nothing about the outcome: a gateway gave up waiting, or the answer was cut off in the middle. */
const isInconclusive = ({ status, body }: HttpAnswer) =>
  status === 502 || status === 504 || (status === 200 && (typeof body !== 'object' || body === null))

/**
 * Tells whether a call without a clear answer must not be repeated, because it may have taken effect. Calls without a session are left
 * out, since repeating them is harmless: a second code or login changes nothing, and a second registration is refused (its code is used
 * up). They end as a plain timeout, 请稍后重试. Refreshing a token, signing out and sending a picture may be repeated, too.
 */
const mayHaveTakenEffect = (endpoint: EndpointSpec) =>
  endpoint.kind === 'write' && endpoint.access === 'session' && !endpoint.repeatable

function errorKindOf(endpoint: EndpointSpec, { reason }: TransportFailure): ApiErrorKind {
  if (reason === 'aborted') return 'cancelled'
  if (reason === 'offline') return 'offline'
  if (mayHaveTakenEffect(endpoint)) return 'unknownOutcome'
  return reason === 'timeout' ? 'timeout' : 'offline'
}

/** Sends without files as a request, with one file by the platform's upload, and with several as a form that is built here. */
async function dispatch(
  transport: Transport,
  endpoint: EndpointSpec,
  { parts, ...request }: Encoded,
  { files = [], signal, onProgress, onPrepared }: SendOptions,
): Promise<HttpAnswer> {
  const [first] = files
  const usual = !first ? TIMEOUT : files.length === 1 ? UPLOAD_TIMEOUT : SEVERAL_FILES_TIMEOUT
  const timeout = endpoint.timeout ?? usual
  if (!first) return transport.request({ ...request, timeout, signal })
  const { url, headers } = request
  if (files.length === 1)
    return transport.upload({ url, headers, timeout, signal, onProgress, ...first, fields: parts })
  const { body, contentType } = await readForm(transport, endpoint.id, parts, files, onPrepared)
  throwIfCancelled(endpoint.id, signal)
  return transport.request({
    ...request,
    headers: { ...headers, 'content-type': contentType },
    body,
    timeout,
    signal,
  })
}

/** Sends a request once. Rejects with an ApiError. */
export async function sendRequest(
  transport: Transport,
  endpoint: EndpointSpec,
  encoded: Encoded,
  options: SendOptions,
): Promise<HttpAnswer> {
  try {
    const answer = await dispatch(transport, endpoint, encoded, options)
    if (mayHaveTakenEffect(endpoint) && isInconclusive(answer)) throw new TransportFailure('broken')
    return answer
  } catch (error) {
    if (!(error instanceof TransportFailure)) throw error
    throw new ApiError(errorKindOf(endpoint, error), { operation: endpoint.id, cause: error })
  }
}
