import type { EndpointSpec, FailureName, FilesOf, Input, Output } from '@/contract/core/endpoint'
import type { Token } from '../world/people/rows'
import type { World } from '../world/world'
import type { UploadedFile } from './parse'

/** An answer that never comes: `timeout` was handled and its answer got lost, `offline` never arrived. */
export type NoAnswer = 'timeout' | 'offline'

/**
 * The token that the call carried: always there on a `session` endpoint that demands it; on an `expired` one when it is still
 * known.
 */
type Caller<E extends EndpointSpec> = E['access'] extends 'session'
  ? E extends { readonly tokenOptional: true }
    ? Token | undefined
    : Token
  : E['access'] extends 'expired'
    ? Token | undefined
    : undefined

/** What a handler knows of its call, and what it can do besides returning a value. */
export interface CallContext<E extends EndpointSpec = EndpointSpec> {
  readonly world: World
  readonly caller: Caller<E>
  readonly file: E extends { readonly file: string } ? UploadedFile : undefined
  readonly files: FilesOf<E, UploadedFile>
  /** Where this call came in, for the addresses of stored files. */
  readonly origin: string
  /** A call to another system of the same world; it is dispatched like a call from outside. */
  readonly dispatch: (request: Request) => Promise<Response | NoAnswer>
  /** Puts another `msg` in the place of the example's, where the example's would not be true. */
  readonly setMessage: (msg: string) => void
  /** Answers a documented failure; `extra` goes over the example's body. */
  readonly fail: (name: FailureName<E>, extra?: Readonly<Record<string, unknown>>) => never
}

/** How an endpoint words its refusals, where its document differs from its system. */
export interface RefusalStyle {
  /** Wire fields of the request that every refusal repeats. */
  readonly echo?: readonly string[]
  /** The document's own sentence for a missing or wrong field, by its wire name. */
  readonly sentence?: (wire: string) => string | undefined
}

/** A handler as the dispatcher keeps it, whatever its endpoint. */
export interface Handler extends RefusalStyle {
  readonly endpoint: EndpointSpec
  readonly run: (context: CallContext, input: unknown) => unknown
}

/** Thrown by `context.fail`. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly failure: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(failure)
  }
}

/**
 * Ties what an endpoint does to its contract entry.
 *
 * @param run gets the call's context and the input that the contract has read, in the contract's names and types. It returns
 *   the output, which the contract writes into the documented success answer, or calls `context.fail` with the name of one of
 *   the endpoint's documented failures; `fail` never returns. Anything else that it throws is a mistake of the mock and is
 *   answered with status 500.
 * @param style words the refusals where the endpoint's document does it in a way of its own.
 *
 * @example
 * const update = handle(updateComplaint, ({ world, fail }, { id, state, reply }) => {
 *   const complaint = world.tables.complaints.get(id)
 *   if (!complaint) return fail('notFound')
 *   replyToComplaint(world, complaint, state, reply)
 * })
 */
export function handle<E extends EndpointSpec>(
  endpoint: E,
  run: (context: CallContext<E>, input: Input<E>) => Output<E> | Promise<Output<E>>,
  style: RefusalStyle = {},
): Handler {
  // The types are checked here, where the endpoint is known; the dispatcher passes on what the contract has read.
  return { ...style, endpoint, run: run as unknown as Handler['run'] }
}
