import type { Codec, Fields, ObjectCodec, Value } from './codec'
import type { Envelope, Form, System } from './systems'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * How the fields travel: `json` and `form` in the body, `query` in the address, `multipart` in the body beside `file` or `files`. Base64
 * images are text fields of a `json` body.
 */
type Encoding = 'json' | 'form' | 'query' | 'multipart'

/** The token that a call needs. `session`: a valid one. `expired`: one that may have expired (1.5). `public`: none. */
type Access = 'public' | 'session' | 'expired'

/** A documented failure: the exact body of the document's example, and how a real answer is recognised as this failure. */
export interface Failure {
  readonly body: Readonly<Record<string, unknown>>
  /** The text in `message` or `msg` of a real answer by which the failure is recognised; default: the example's `message`. */
  readonly marker?: string
  /** Every code but 0 and 1 means this failure, whatever the words are (R30). */
  readonly anyOtherCode?: true
  /** The code alone means this failure, whatever the words are, because this system's words are for developers (R39). */
  readonly byCode?: true
  /** HTTP status; default 200. */
  readonly status?: number
}

/** A file field. `label` is the document's 名称, for sentences such as 没有上传头像; `many` allows several files under the name. */
interface FilePart {
  readonly label: string
  readonly many?: true
}

/** The type of an endpoint's `files` when each file is an F. */
export type FilesOf<E, F> = E extends { readonly files: infer P extends object }
  ? { readonly [K in keyof P]: P[K] extends { readonly many: true } ? readonly F[] : F }
  : undefined

/** What another form of the call may change. Our names and types stay the same; only the wire differs. */
type FormChanges = Partial<
  Pick<
    EndpointSpec,
    | 'method'
    | 'path'
    | 'access'
    | 'request'
    | 'response'
    | 'responseIn'
    | 'success'
    | 'successBody'
    | 'failures'
    | 'matchesBody'
  >
>

/** Everything that is known of an endpoint. */
export interface EndpointSpec {
  /** The system and the export's name, such as `weapp.housesList`. */
  readonly id: `${System}.${string}`
  readonly method: Method
  readonly path: `/${string}`
  /** The section of the system's document. */
  readonly section: string
  /** What the endpoint does, in Chinese; shown in the docs and in the testers' console. */
  readonly title: string
  readonly access: Access
  /** The document's sample carries no token although the call needs one: the client sends it, and the mock accepts the call without it. */
  readonly tokenOptional?: true
  /** Other systems whose tokens the endpoint accepts (R16). */
  readonly acceptsTokensOf?: readonly System[]
  /** Reads may be repeated after a failure; writes may not. */
  readonly kind: 'read' | 'write'
  /** A write that may be repeated as well, because it only leaves one file more that nobody refers to. */
  readonly repeatable?: true
  readonly encoding: Encoding
  readonly request: ObjectCodec<Fields>
  /** The form name of the endpoint's only file. */
  readonly file?: string
  /** The files by form name, for an endpoint with several files or with several under one name. */
  readonly files?: Readonly<Record<string, FilePart>>
  readonly response: Codec<unknown>
  /** Where the response is found: in the envelope's data, or in the body beside code and msg. */
  readonly responseIn: 'data' | 'body'
  /** Tells whether an answer is a success (R2); default: its code is the system's `okCode`. */
  readonly success?: (envelope: Envelope) => boolean
  /** The documented success answer without its data, exactly as in the document. */
  readonly successBody: Readonly<Record<string, unknown>>
  readonly failures: Readonly<Record<string, Failure>>
  readonly rulings: readonly `R${number}`[]
  /** No document describes the call; the app needs it. */
  readonly extension?: true
  /** An extension whose address and fields were seen in the backend's real clients (R42). Without it, they are our own. */
  readonly observed?: true
  /** What changes in other forms of the backend; everything else stays the same. */
  readonly forms?: Readonly<Partial<Record<Form, FormChanges>>>
  /** The only form that has the call. Undefined: every form has it. */
  readonly onlyIn?: Form
  /** Former addresses of the call. Old clients use them, and the mock accepts them; the app does not use them. */
  readonly formerPaths?: readonly `/${string}`[]
  /** Tells by the raw body whether a request is this call, where two calls share a path (R4). */
  readonly matchesBody?: (body: Readonly<Record<string, unknown>>) => boolean
  /** Milliseconds; default 10 s, with one file 30 s, with several 60 s. */
  readonly timeout?: number
}

type PathParam<P> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParam<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

/** Makes a path parameter that is not a field of the request a compile error. */
type CheckedPath<E extends EndpointSpec> =
  PathParam<E['path']> extends keyof Value<E['request']> ? unknown : { path: never }

/** Makes it a compile error if another form changes the type of the request or of the response. */
type CheckedForms<E extends EndpointSpec> = E extends { readonly forms: { readonly '2021-02': infer C } }
  ? [Changed<C, 'request'>, Changed<C, 'response'>] extends [Value<E['request']>, Value<E['response']>]
    ? unknown
    : { forms: never }
  : unknown
type Changed<C, K extends string> = C extends { readonly [k in K]: infer X } ? Value<X> : never

/**
 * Declares an endpoint. Client, mock, forms and docs all derive from the declaration; it is given back as it is.
 *
 * Example: `export const district = defineEndpoint({ id: 'weapp.district', method: 'POST', path: '/api/v1/district', … })`.
 */
export function defineEndpoint<const E extends EndpointSpec>(
  endpoint: E & CheckedPath<E> & CheckedForms<E>,
): E {
  return endpoint
}

/** What a caller gives: the fields of the request, in our names. */
export type Input<E extends EndpointSpec> = Value<E['request']>

/** What a caller gets and a handler of the mock gives: the response, in our names. */
export type Output<E extends EndpointSpec> = Value<E['response']>

/** The names of an endpoint's documented failures. */
export type FailureName<E extends EndpointSpec> = keyof E['failures'] & string
