import * as v from 'valibot'
import type { EndpointSpec, FilesOf, Input, Output } from '@/contract/core/endpoint'
import { existsIn, inForm } from '@/contract/core/forms'
import { DOCUMENTED_FORM, systems, tokenSystemOf, type Form, type System } from '@/contract/core/systems'
import { throwIfCancelled, rejectWhenCancelled } from './cancel'
import { encode } from './encode'
import { ApiError } from './errors'
import { filesOf, type OnPrepared } from './files'
import type { Clock, LocalFile, TokenSource, Transport } from './ports'
import { pathsOf, readAnswer, TokenLost } from './read-answer'
import { withRetry } from './retry'
import { sendRequest } from './send-request'

/** What a call takes: the request's fields, and the file or the files where the endpoint has some. */
export type CallInput<E extends EndpointSpec> = Input<E> &
  (E extends { readonly file: string } ? { readonly file: LocalFile } : unknown) &
  (E extends { readonly files: object } ? { readonly files: FilesOf<E, LocalFile> } : unknown)

interface CallOptions {
  readonly signal?: AbortSignal
  /** Of an upload, 0 to 100. */
  readonly onProgress?: (percent: number) => void
  /** Of a call with several files: how many of them are read so far. */
  readonly onPrepared?: OnPrepared
  /** For endpoints of access `expired` only: the token to send, whether or not it is still the session's. */
  readonly token?: string
}

/**
 * One call of a documented endpoint. Rejects with an ApiError and with nothing else; with a `cancelled` when its signal fires, and when
 * who asked is not signed in any more. Example: const houses = await call(myHouses, {}, { signal }).
 */
export type Call = <E extends EndpointSpec>(
  endpoint: E,
  input: CallInput<E>,
  options?: CallOptions,
) => Promise<Output<E>>

export interface ClientDeps {
  readonly transport: Transport
  readonly clock: Clock
  readonly tokens: TokenSource
  /** No slash at the end; '' is the page's own origin. A system that is missing cannot be called. */
  readonly baseUrls: Readonly<Partial<Record<System, string>>>
  /** Who calls where more than one system's tokens are taken (R16); default: the resident. */
  readonly caller?: System
  /** In which form weapp's backend is spoken to; default: the document's. A function, because a preview can switch. */
  readonly form?: () => Form
}

const tokenSystem = ({ caller = 'weapp' }: ClientDeps, endpoint: EndpointSpec): System =>
  tokenSystemOf(endpoint, caller)

/** One call with its input checked; `send` sends it with that token, a read up to three times. */
interface PreparedCall<E extends EndpointSpec> {
  readonly endpoint: E
  readonly signal?: AbortSignal
  send(token?: string): Promise<Output<E>>
}

function prepareCall<E extends EndpointSpec>(
  deps: ClientDeps,
  asked: E,
  input: CallInput<E>,
  options: CallOptions,
): PreparedCall<E> {
  const operation = asked.id
  const form = deps.form?.() ?? DOCUMENTED_FORM
  if (!existsIn(asked, form)) throw new ApiError('contract', { operation, paths: [`(no call of ${form})`] })
  const endpoint = inForm(asked, form)
  const { signal, onProgress, onPrepared } = options
  const baseUrl = deps.baseUrls[tokenSystem(deps, endpoint)]
  const checked = v.safeParse(endpoint.request.check, input)
  if (!checked.success) throw new ApiError('contract', { operation, paths: pathsOf(checked.issues) })
  const files = filesOf(endpoint, input as Parameters<typeof filesOf>[1])
  if (baseUrl === undefined) throw new ApiError('contract', { operation, paths: ['(base URL)'] })

  const sendOnce = async (token?: string) => {
    throwIfCancelled(operation, signal)
    const encoded = encode(endpoint, baseUrl, checked.output as Input<E>, token)
    const answer = await rejectWhenCancelled(
      sendRequest(deps.transport, endpoint, encoded, { files, signal, onProgress, onPrepared }),
      operation,
      signal,
    )
    return readAnswer(endpoint, answer)
  }
  const send = (token?: string) =>
    endpoint.kind === 'read'
      ? withRetry(operation, () => sendOnce(token), deps.clock, signal)
      : sendOnce(token)
  return { endpoint, signal, send }
}

const sessionLost = (operation: string, cause?: unknown) => new ApiError('sessionLost', { operation, cause })

/** What kept the session from giving a token, told as this call's own error. */
function rethrowAs(operation: string, cause: unknown): never {
  if (!(cause instanceof ApiError)) throw cause
  const { kind, status, code, sentence } = cause
  throw new ApiError(kind, { operation, status, code, sentence, cause })
}

/** Waits for the session on behalf of this call: until its signal fires, and with its name in an error. */
async function asCall<T>({ endpoint, signal }: PreparedCall<EndpointSpec>, promise: Promise<T>): Promise<T> {
  try {
    return await rejectWhenCancelled(promise, endpoint.id, signal)
  } catch (error) {
    return rethrowAs(endpoint.id, error)
  }
}

/** Sends with the session's token; a lost one is refreshed once for everybody and the call replayed once. */
async function sendWithToken<E extends EndpointSpec>(
  deps: ClientDeps,
  prepared: PreparedCall<E>,
): Promise<Output<E>> {
  const { tokens } = deps
  const operation = prepared.endpoint.id
  const system = tokenSystem(deps, prepared.endpoint)
  const token = await asCall(prepared, tokens.currentToken(system))
  if (!token) throw sessionLost(operation)
  // Somebody else may be signed in by the time of the answer: what belonged to the former one, an error too, is dropped.
  const dropIfEnded = () => {
    if (!tokens.isCurrent(system, token)) throw new ApiError('cancelled', { operation })
  }
  const output = await prepared.send(token.token).catch(async (error: unknown) => {
    if (!(error instanceof TokenLost)) {
      dropIfEnded()
      throw error
    }
    const fresh = await asCall(prepared, tokens.refreshToken(system, token))
    if (!fresh) throw sessionLost(operation)
    return prepared.send(fresh.token)
  })
  dropIfEnded()
  return output
}

const needsToken = (deps: ClientDeps, endpoint: EndpointSpec) =>
  endpoint.access === 'session' && systems[tokenSystem(deps, endpoint)].token !== 'body'

export function createClient(deps: ClientDeps): Call {
  return async (endpoint, input, options = {}) => {
    const prepared = prepareCall(deps, endpoint, input, options)
    try {
      return await (needsToken(deps, prepared.endpoint)
        ? sendWithToken(deps, prepared)
        : prepared.send(prepared.endpoint.access === 'expired' ? options.token : undefined))
    } catch (error) {
      throw error instanceof TokenLost ? sessionLost(endpoint.id, error) : error
    }
  }
}
