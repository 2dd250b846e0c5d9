import type { Codec, Fields, ObjectCodec, Value } from './codec'
import type { Envelope, Form, System } from './systems'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * How the body travels. `json` and `form` are bodies, `query` the URL's search part, `multipart` carries `file`
 * or `files` beside the fields; base64 images travel as a text field of a `json` body.
 */
type Encoding = 'json' | 'form' | 'query' | 'multipart'

/** `session`: a valid token; `expired`: a token that may have run out (1.5); `public`: none. */
type Access = 'public' | 'session' | 'expired'

/** A documented failure: the exact body of the document's example, and what tells it from the endpoint's other failures. */
export interface Failure {
  readonly body: Readonly<Record<string, unknown>>
  /** Found in `message` or `msg` of a real answer; default: the example's `message`. */
  readonly marker?: string
  /** Any code but 0 and 1 means this failure, whatever its words (R30). */
  readonly anyOtherCode?: true
  /** Its code alone means this failure, whatever its words: the system's own words are for developers (R39). */
  readonly byCode?: true
  /** HTTP status, 200 unless told. */
  readonly status?: number
}

/** A file part: the document's 名称 of it, for sentences such as 没有上传头像. `many`: one or more of that name. */
interface FilePart {
  readonly label: string
  readonly many?: true
}

/** What stands for the `files` of an endpoint, where one of them is an F. */
export type FilesOf<E, F> = E extends { readonly files: infer P extends object }
  ? { readonly [K in keyof P]: P[K] extends { readonly many: true } ? readonly F[] : F }
  : undefined

/** What a call may say otherwise in another form. Our names and types stay: it differs on the wire only. */
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

export interface EndpointSpec {
  readonly id: `${System}.${string}`
  readonly method: Method
  readonly path: `/${string}`
  /** Section of the document. */
  readonly section: string
  /** What it does, in Chinese, for the docs and the journal. */
  readonly title: string
  readonly access: Access
  /** A call with `session` whose own sample carries no token: it is sent with one and taken without. */
  readonly tokenOptional?: true
  /** Systems whose tokens are taken as well (R16). */
  readonly acceptsTokensOf?: readonly System[]
  /** Only reads are retried by themselves. */
  readonly kind: 'read' | 'write'
  readonly encoding: Encoding
  readonly request: ObjectCodec<Fields>
  /** A file part and its form name. */
  readonly file?: string
  /** File parts by their form names, where there are several, or several of one name. */
  readonly files?: Readonly<Record<string, FilePart>>
  readonly response: Codec<unknown>
  /** Where the response stands: in the envelope's data, or beside code and msg in the body. */
  readonly responseIn: 'data' | 'body'
  /** The endpoint's own success test (R2); default: code is 0. */
  readonly success?: (envelope: Envelope) => boolean
  /** The fixed part of the documented success answer, in its exact form. */
  readonly successBody: Readonly<Record<string, unknown>>
  readonly failures: Readonly<Record<string, Failure>>
  readonly rulings: readonly `R${number}`[]
  /** Needed by the app and given by no document. */
  readonly extension?: true
  /** Of an extension: its address and fields are those seen in the backend's real clients, and not ours (R42). */
  readonly observed?: true
  /** What the call says otherwise in the observed form; what is not named stays as it is. */
  readonly forms?: Readonly<Partial<Record<Form, FormChanges>>>
  /** The one form that has the call; where it is missing, both have it. */
  readonly onlyIn?: Form
  /** Former addresses of the same call, by which clients of those days ask; nobody of ours does. */
  readonly formerPaths?: readonly `/${string}`[]
  /** Tells two calls on one path apart by the raw body (R4). */
  readonly matchesBody?: (body: Readonly<Record<string, unknown>>) => boolean
  /** Milliseconds; default 10 s, 30 s with a file. */
  readonly timeout?: number
}

type PathParam<P> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParam<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

/** A path parameter that is no field of the request is a compile error. */
type CheckedPath<E extends EndpointSpec> =
  PathParam<E['path']> extends keyof Value<E['request']> ? unknown : { path: never }

/** Another form whose request reads as something else than ours, or whose answer does, is a compile error. */
type CheckedForms<E extends EndpointSpec> = E extends { readonly forms: { readonly '2021-02': infer C } }
  ? [Changed<C, 'request'>, Changed<C, 'response'>] extends [Value<E['request']>, Value<E['response']>]
    ? unknown
    : { forms: never }
  : unknown
type Changed<C, K extends string> = C extends { readonly [k in K]: infer X } ? Value<X> : never

/** Declares an endpoint once; client, mock, form check and docs derive from it. */
export function defineEndpoint<const E extends EndpointSpec>(
  endpoint: E & CheckedPath<E> & CheckedForms<E>,
): E {
  return endpoint
}

/** What the caller gives: the request's fields, our names. */
export type Input<E extends EndpointSpec> = Value<E['request']>

/** What the caller gets, and what a handler must answer. */
export type Output<E extends EndpointSpec> = Value<E['response']>

export type FailureName<E extends EndpointSpec> = keyof E['failures'] & string
