import type { System } from '@/contract/core/systems'

/** What the client needs from its surroundings. src/platform implements it; tests use fakes. */

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON or form text, or the bytes of a form with several files; undefined when there is no body. */
  readonly body?: string | ArrayBuffer
  /** Milliseconds. */
  readonly timeout: number
  readonly signal?: AbortSignal
}

export interface HttpUpload {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Name of the file's form field. */
  readonly name: string
  readonly file: LocalFile
  readonly fields: Readonly<Record<string, string>>
  /** Milliseconds. */
  readonly timeout: number
  readonly signal?: AbortSignal
  /** Called with the percentage sent, 0 to 100. */
  readonly onProgress?: (percent: number) => void
}

/** A file on the device: a temporary path of WeChat's, or a blob URL in a browser. */
export interface LocalFile {
  readonly path: string
}

export interface HttpAnswer {
  readonly status: number
  /** The parsed JSON, or the text if it is not JSON. */
  readonly body: unknown
  /** The seconds of the header `Retry-After`, if the answer has it. */
  readonly retryAfter?: number
}

/** Sends requests. Rejects with a TransportFailure and with nothing else. */
export interface Transport {
  request(request: HttpRequest): Promise<HttpAnswer>
  upload(upload: HttpUpload): Promise<HttpAnswer>
  /** Reads a file on the device. */
  readFile(file: LocalFile): Promise<Uint8Array>
}

/** `offline`: the request never left the device. `timeout`, `broken`: it may have arrived. `aborted`: our own signal stopped it. */
export type TransportReason = 'offline' | 'timeout' | 'broken' | 'aborted'

export class TransportFailure extends Error {
  override readonly name = 'TransportFailure'
  constructor(readonly reason: TransportReason) {
    super(reason)
  }
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number
  /** Resolves after `ms` milliseconds. */
  sleep(ms: number): Promise<void>
}

/** A token and the number of the sign-in that it belongs to. A refresh replaces the token and keeps the number. */
export interface SessionToken {
  readonly token: string
  readonly signIn: number
}

/**
 * Gives the client the tokens of the person who is signed in. Both methods that return a promise reject with an ApiError: with that of
 * the network when the token could not be obtained, and with `cancelled` when another person has signed in since they were called.
 */
export interface TokenSource {
  /** The token to send now; one that is about to end is refreshed first. Undefined when nobody is signed in and silent sign-in fails. */
  currentToken(system: System): Promise<SessionToken | undefined>
  /**
   * The replacement for a token that the system refused. Callers that ask at the same time share one exchange. Undefined when the sign-in
   * is lost.
   */
  refreshToken(system: System, refused: SessionToken): Promise<SessionToken | undefined>
  /** True while the token's sign-in lasts; false after a sign-out, a loss or another sign-in. */
  isCurrent(system: System, token: SessionToken): boolean
}
