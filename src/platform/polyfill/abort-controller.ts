// WeChat has neither of the two, and TanStack Query hangs for ever without them. The build puts them in by name
// (config/index.ts, mini); in H5 and in tests the platform's own are used.
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

  /** For the controller only. */
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
