import type { EndpointSpec, FailureName, FilesOf, Input, Output } from '@/contract/core/endpoint'
import type { Token } from '../world/service-rows'
import type { World } from '../world/world'
import type { NoAnswer } from './answer'

export interface UploadedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** The token that the call carried: always there on a `session` endpoint; on an `expired` one when it is still known. */
type Caller<E extends EndpointSpec> = E['access'] extends 'session'
  ? Token
  : E['access'] extends 'expired'
    ? Token | undefined
    : undefined

export interface Context<E extends EndpointSpec = EndpointSpec> {
  readonly world: World
  readonly caller: Caller<E>
  readonly file: E extends { readonly file: string } ? UploadedFile : undefined
  readonly files: FilesOf<E, UploadedFile>
  /** Where this call came in, for the addresses of stored files. */
  readonly origin: string
  /** A call inside the world, through the same door as every other. */
  readonly dispatch: (request: Request) => Promise<Response | NoAnswer>
  /** Another `msg` than the example's, where the example's would not be true. */
  readonly say: (msg: string) => void
  /** Answers a documented failure; `extra` goes over the example's body. */
  readonly fail: (name: FailureName<E>, extra?: Readonly<Record<string, unknown>>) => never
}

export interface Manners {
  /** Wire fields of the request that every refusal repeats. */
  readonly echo?: readonly string[]
  /** The document's own sentence for a missing or wrong field, by its wire name. */
  readonly sentence?: (wire: string) => string | undefined
}

/** A handler with its types worn off, as bind keeps it. */
export interface Bound extends Manners {
  readonly endpoint: EndpointSpec
  readonly answer: (context: Context, input: unknown) => unknown
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

/** Ties a handler to its contract entry: input and output are the contract's, in our names. */
export function handle<E extends EndpointSpec>(
  endpoint: E,
  answer: (context: Context<E>, input: Input<E>) => Output<E> | Promise<Output<E>>,
  manners: Manners = {},
): Bound {
  // The types are checked here, where the endpoint is known; bind gives what the contract read.
  return { ...manners, endpoint, answer: answer as unknown as Bound['answer'] }
}
