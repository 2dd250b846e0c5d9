// The parts of Headers, Request and Response that the mock uses. WeChat lacks all three classes.
import type { URLSearchParams } from './address'
import { TextDecoder, TextEncoder } from './text'

type Body = string | Uint8Array<ArrayBuffer> | ArrayBuffer | URLSearchParams

/** The headers of a message; names are the same in upper and lower case. */
export class Headers {
  private readonly values = new Map<string, string>()

  constructor(given: Readonly<Record<string, string>> = {}) {
    for (const [name, value] of Object.entries(given)) this.values.set(name.toLowerCase(), value)
  }

  get(name: string): string | null {
    return this.values.get(name.toLowerCase()) ?? null
  }
}

class Message {
  readonly headers: Headers
  private readonly bytes: () => Uint8Array<ArrayBuffer>

  constructor(body: Body | undefined, headers: Readonly<Record<string, string>> | undefined) {
    this.headers = new Headers(headers)
    this.bytes = () => {
      if (body instanceof Uint8Array) return body
      if (body instanceof ArrayBuffer) return new Uint8Array(body)
      return new TextEncoder().encode(body === undefined ? '' : String(body))
    }
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = this.bytes()
    return Promise.resolve(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  }

  async text(): Promise<string> {
    return Promise.resolve(new TextDecoder().decode(this.bytes()))
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text()) as unknown
  }
}

interface Signal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
}

const NEVER: Signal = { aborted: false, addEventListener: () => undefined }

interface RequestInit {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Body
  readonly signal?: Signal
}

export class Request extends Message {
  readonly method: string
  readonly signal: Signal

  constructor(
    readonly url: string,
    { method = 'GET', headers, body, signal = NEVER }: RequestInit = {},
  ) {
    super(body, headers)
    this.method = method
    this.signal = signal
  }
}

interface ResponseInit {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

export class Response extends Message {
  readonly type: 'default' | 'error' = 'default'
  readonly status: number

  constructor(body?: Body | null, { status = 200, headers }: ResponseInit = {}) {
    super(body ?? undefined, headers)
    this.status = status
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  /** A response that stands for a failed network. */
  static error(): Response {
    return Object.assign(new Response(undefined, { status: 0 }), { type: 'error' as const })
  }
}
