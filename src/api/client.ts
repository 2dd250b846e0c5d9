import * as v from 'valibot'
import type { EndpointSpec, FilesOf, Input, Output } from '@/contract/core/endpoint'
import { tokenSystemOf, systems, type System } from '@/contract/core/systems'
import { throwIfCancelled, untilCancelled } from './cancel'
import { encode } from './encode'
import { ApiError } from './errors'
import { fileOf } from './files'
import type { Clock, LocalFile, Sessions, Transport } from './ports'
import { pathsOf, readAnswer, TokenLost } from './read-answer'
import { withRetry } from './retry'
import { transfer } from './transfer'

/** What a call takes: the request's fields, and the file or the files where the endpoint has some. */
export type CallInput<E extends EndpointSpec> = Input<E> &
  (E extends { readonly file: string } ? { readonly file: LocalFile } : unknown) &
  (E extends { readonly files: object } ? { readonly files: FilesOf<E, LocalFile> } : unknown)

export interface CallOptions {
  readonly signal?: AbortSignal
  /** Of an upload, 0 to 100. */
  readonly onProgress?: (percent: number) => void
  /** For endpoints of access `expired` only: the token to send, whether or not it is still the session's. */
  readonly token?: string
}

/** One call of a documented endpoint. Rejects with an ApiError and with nothing else. */
export type Call = <E extends EndpointSpec>(
  endpoint: E,
  input: CallInput<E>,
  options?: CallOptions,
) => Promise<Output<E>>

export interface ClientDeps {
  readonly transport: Transport
  readonly clock: Clock
  readonly sessions: Sessions
  /** No slash at the end; '' is the page's own origin. A system that is missing cannot be called. */
  readonly baseUrls: Readonly<Partial<Record<System, string>>>
  /** Who calls where more than one system's tokens are taken (R16); default: the resident. */
  readonly as?: System
}

const sessionFor = ({ as = 'weapp' }: ClientDeps, endpoint: EndpointSpec): System =>
  tokenSystemOf(endpoint, as)

/** One call with its input checked; `attempt` sends it once with that token. */
interface Task<E extends EndpointSpec> {
  readonly endpoint: E
  readonly signal?: AbortSignal
  attempt(token?: string): Promise<Output<E>>
}

function prepare<E extends EndpointSpec>(
  deps: ClientDeps,
  endpoint: E,
  input: CallInput<E>,
  options: CallOptions,
): Task<E> {
  const operation = endpoint.id
  const { signal, onProgress } = options
  const baseUrl = deps.baseUrls[sessionFor(deps, endpoint)]
  const checked = v.safeParse(endpoint.request.check, input)
  if (!checked.success) throw new ApiError('contract', { operation, paths: pathsOf(checked.issues) })
  const file = fileOf(endpoint, input as Parameters<typeof fileOf>[1])
  if (baseUrl === undefined) throw new ApiError('contract', { operation, paths: ['(base URL)'] })

  const once = async (token?: string) => {
    throwIfCancelled(operation, signal)
    const encoded = encode(endpoint, baseUrl, checked.output as Input<E>, token)
    const answer = await untilCancelled(
      transfer(deps.transport, endpoint, encoded, { file, signal, onProgress }),
      operation,
      signal,
    )
    return readAnswer(endpoint, answer)
  }
  const attempt = (token?: string) =>
    endpoint.kind === 'read' ? withRetry(operation, () => once(token), deps.clock, signal) : once(token)
  return { endpoint, signal, attempt }
}

const sessionLost = (operation: string, cause?: unknown) => new ApiError('sessionLost', { operation, cause })

/** What kept the session from being renewed, told as this call's own error. */
function ownError(operation: string, cause: unknown): unknown {
  if (!(cause instanceof ApiError)) return cause
  const { kind, status, code, sentence } = cause
  return new ApiError(kind, { operation, status, code, sentence, cause })
}

/** Asks the session, as this call. */
async function asked<T>({ endpoint, signal }: Task<EndpointSpec>, answer: Promise<T>): Promise<T> {
  try {
    return await untilCancelled(answer, endpoint.id, signal)
  } catch (error) {
    throw ownError(endpoint.id, error)
  }
}

/** Sends with the session's token; a lost one is renewed once for everybody and the call replayed once. */
async function withSession<E extends EndpointSpec>(deps: ClientDeps, task: Task<E>): Promise<Output<E>> {
  const { sessions } = deps
  const system = sessionFor(deps, task.endpoint)
  const ticket = await asked(task, sessions.ticket(system))
  if (!ticket) throw sessionLost(task.endpoint.id)
  const output = await task.attempt(ticket.token).catch(async (error: unknown) => {
    if (!(error instanceof TokenLost)) throw error
    const fresh = await asked(task, sessions.renew(system, ticket))
    if (!fresh) throw sessionLost(task.endpoint.id)
    return task.attempt(fresh.token)
  })
  // Somebody else may be signed in by now: what belonged to the former one is dropped.
  if (!sessions.holds(system, ticket)) throw new ApiError('cancelled', { operation: task.endpoint.id })
  return output
}

const usesSession = (deps: ClientDeps, endpoint: EndpointSpec) =>
  endpoint.access === 'session' && systems[sessionFor(deps, endpoint)].token !== 'body'

export function createClient(deps: ClientDeps): Call {
  return async (endpoint, input, options = {}) => {
    const task = prepare(deps, endpoint, input, options)
    try {
      return await (usesSession(deps, endpoint)
        ? withSession(deps, task)
        : task.attempt(endpoint.access === 'expired' ? options.token : undefined))
    } catch (error) {
      throw error instanceof TokenLost ? sessionLost(endpoint.id, error) : error
    }
  }
}
