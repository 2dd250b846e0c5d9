import type { EndpointSpec, FailureName, FilesOf, Input, Output } from '@/contract/core/endpoint'
import type { Token } from '../world/people/rows'
import type { World } from '../world/world'
import type { UploadedFile } from './parse'

/** The client gets no answer. `timeout`: the call has taken effect. `offline`: the call never arrived. */
export type NoAnswer = 'timeout' | 'offline'

/**
 * The token of the call. A `session` endpoint always has one, unless it is optional there; an `expired` endpoint has one if it is still
 * known.
 */
type Caller<E extends EndpointSpec> = E['access'] extends 'session'
  ? E extends { readonly tokenOptional: true }
    ? Token | undefined
    : Token
  : E['access'] extends 'expired'
    ? Token | undefined
    : undefined

/** What a handler knows of its call, and what it can do beside returning a value. */
export interface CallContext<E extends EndpointSpec = EndpointSpec> {
  readonly world: World
  readonly caller: Caller<E>
  readonly file: E extends { readonly file: string } ? UploadedFile : undefined
  readonly files: FilesOf<E, UploadedFile>
  /** The origin that was called; addresses of stored files begin with it. */
  readonly origin: string
  /** Calls another system of the same world. The call is answered like one from outside. */
  readonly dispatch: (request: Request) => Promise<Response | NoAnswer>
  /** Replaces the example's `msg` where it would not be true. */
  readonly setMessage: (msg: string) => void
  /** Ends the call with a documented failure; `extra` overrides fields of the example's body. Never returns. */
  readonly fail: (name: FailureName<E>, extra?: Readonly<Record<string, unknown>>) => never
}

/** How an endpoint words its refusals if its document differs from the rest of its system. */
export interface RefusalStyle {
  /** Wire names of the request's fields that every refusal repeats. */
  readonly echo?: readonly string[]
  /** The document's own sentence for a missing or wrong field, given its wire name. */
  readonly sentence?: (wire: string) => string | undefined
}

/** A handler as the dispatcher sees it, for any endpoint. */
export interface Handler extends RefusalStyle {
  readonly endpoint: EndpointSpec
  readonly run: (context: CallContext, input: unknown) => unknown
}

/** Carries the failure that `context.fail` was called with. */
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
  // The types are checked by this function's signature. The dispatcher passes on the input that the contract has read.
  return { ...style, endpoint, run: run as unknown as Handler['run'] }
}
