// WeChat lacks AbortController and AbortSignal, without which TanStack Query hangs. The mini-program's build replaces the two names by
// these classes (config/index.ts, mini); H5 and tests use the platform's own.
interface AbortEvent {
  readonly type: 'abort'
}
type Listener = (event: AbortEvent) => void

export class AbortError extends Error {
  override readonly name = 'AbortError'
}

export class AbortSignal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private readonly listeners = new Set<Listener>()

  addEventListener(type: string, listener: Listener): void {
    if (type === 'abort') this.listeners.add(listener)
  }

  removeEventListener(type: string, listener: Listener): void {
    if (type === 'abort') this.listeners.delete(listener)
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  /** Aborts. Only the controller calls it. */
  fire(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    const event = { type: 'abort' } as const
    this.onabort?.(event)
    const told = [...this.listeners]
    this.listeners.clear()
    told.forEach((listener) => listener(event))
  }
}

export class AbortController {
  readonly signal = new AbortSignal()

  abort(reason: unknown = new AbortError('aborted')): void {
    this.signal.fire(reason)
  }
}
