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
import { brokenOff, passing, withRetry } from './retry'
import { sendRequest } from './send-request'

/** The input of a call: the fields of the request, and the file or files if the endpoint takes any. */
export type CallInput<E extends EndpointSpec> = Input<E> &
  (E extends { readonly file: string } ? { readonly file: LocalFile } : unknown) &
  (E extends { readonly files: object } ? { readonly files: FilesOf<E, LocalFile> } : unknown)

interface CallOptions {
  /** Cancels the call: it then rejects with `cancelled`. */
  readonly signal?: AbortSignal
  /** Called during the upload of a file with the percentage sent, 0 to 100. */
  readonly onProgress?: (percent: number) => void
  /** Called while the files of a call with several are read from the device: how many are read, and of how many. */
  readonly onPrepared?: OnPrepared
  /** The token to send, even if it is not the session's any more. Only endpoints of access `expired` use it. */
  readonly token?: string
}

/**
 * Calls a documented endpoint.
 *
 * Takes the endpoint, its input in our names, and options; gives the output that the contract declares. Rejects with an ApiError and with
 * nothing else. It is `cancelled` when the signal fires, and when the person on whose behalf the call was made has signed out before the
 * answer came.
 *
 * Example: `const houses = await call(myHouses, {}, { signal })`.
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
  /** The address of each system, without a slash at the end; '' is the page's own origin. A system without an address cannot be called. */
  readonly baseUrls: Readonly<Partial<Record<System, string>>>
  /** The system whose token is sent to endpoints that accept tokens of several systems (R16); default: `weapp`, the resident's. */
  readonly caller?: System
  /** The form that weapp's backend is spoken to in; default: the document's. It is a function because a preview can switch the form. */
  readonly form?: () => Form
}

const tokenSystem = ({ caller = 'weapp' }: ClientDeps, endpoint: EndpointSpec): System =>
  tokenSystemOf(endpoint, caller)

/** A call whose input has been checked. `send` sends it with the given token; what may be repeated is tried up to three times. */
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
  const mayPass = endpoint.kind === 'read' ? passing : endpoint.repeatable ? brokenOff : undefined
  const send = (token?: string) =>
    mayPass ? withRetry(operation, () => sendOnce(token), deps.clock, mayPass, signal) : sendOnce(token)
  return { endpoint, signal, send }
}

const sessionLost = (operation: string, cause?: unknown) => new ApiError('sessionLost', { operation, cause })

/** Rethrows an error that happened while a token was obtained, under the id of the call that needed the token. */
function rethrowAs(operation: string, cause: unknown): never {
  if (!(cause instanceof ApiError)) throw cause
  const { kind, status, code, sentence } = cause
  throw new ApiError(kind, { operation, status, code, sentence, cause })
}

/** Waits for the session on behalf of a call. Rejects when the call's signal fires; errors carry the call's id. */
async function asCall<T>({ endpoint, signal }: PreparedCall<EndpointSpec>, promise: Promise<T>): Promise<T> {
  try {
    return await rejectWhenCancelled(promise, endpoint.id, signal)
  } catch (error) {
    return rethrowAs(endpoint.id, error)
  }
}

/** Sends with the session's token. When the system refuses the token, it is refreshed and the call is sent once more. */
async function sendWithToken<E extends EndpointSpec>(
  deps: ClientDeps,
  prepared: PreparedCall<E>,
): Promise<Output<E>> {
  const { tokens } = deps
  const operation = prepared.endpoint.id
  const system = tokenSystem(deps, prepared.endpoint)
  const token = await asCall(prepared, tokens.currentToken(system))
  if (!token) throw sessionLost(operation)
  // Another person may have signed in before the answer came. The answer or error belongs to the former person and is dropped.
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

/**
 * Makes the client. It is the only way in which the app talks to a backend; src/session/backend.ts makes the app's own.
 *
 * Example: `const call = createClient({ transport, clock, tokens, baseUrls: { weapp: 'https://example.com' } })`.
 */
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
