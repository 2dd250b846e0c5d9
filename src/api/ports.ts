import type { System } from '@/contract/core/systems'

/** What the client needs from the world outside. Implemented in src/platform, faked in tests. */

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
  /** Form name of the file part. */
  readonly name: string
  readonly file: LocalFile
  readonly fields: Readonly<Record<string, string>>
  readonly timeout: number
  readonly signal?: AbortSignal
  /** 0 to 100. */
  readonly onProgress?: (percent: number) => void
}

/** A file on the device, by the platform's path (wx temp file, blob URL). */
export interface LocalFile {
  readonly path: string
}

export interface HttpAnswer {
  readonly status: number
  /** Parsed JSON, or the text itself when it is no JSON. */
  readonly body: unknown
  /** Seconds of the header `Retry-After`, where the answer has it. */
  readonly retryAfter?: number
}

/** Rejects with a TransportFailure and with nothing else. */
export interface Transport {
  request(request: HttpRequest): Promise<HttpAnswer>
  upload(upload: HttpUpload): Promise<HttpAnswer>
  /** The bytes of a file on the device. */
  readFile(file: LocalFile): Promise<Uint8Array>
}

/** `offline`: never left the device; `timeout` and `broken`: may have arrived; `aborted`: by our own signal. */
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
  /** Resolves after that many milliseconds. */
  sleep(ms: number): Promise<void>
}

/** A token and the number of the sign-in that it belongs to. A refresh changes the token, not the sign-in. */
export interface SessionToken {
  readonly token: string
  readonly signIn: number
}

/**
 * The tokens of whoever is signed in, as the client sees them. Both calls reject with an ApiError: when the network keeps them from
 * knowing, and with a `cancelled` when somebody else has been signed in since they were called.
 */
export interface TokenSource {
  /** What to send now, refreshed ahead of its end; undefined when nobody is signed in, silently either. */
  currentToken(system: System): Promise<SessionToken | undefined>
  /** After the system refused a token: the newer one of the same sign-in, one exchange for all who ask; undefined when it is lost. */
  refreshToken(system: System, refused: SessionToken): Promise<SessionToken | undefined>
  /** False once that sign-in has ended, by sign-out, by loss or by another sign-in. */
  isCurrent(system: System, token: SessionToken): boolean
}
