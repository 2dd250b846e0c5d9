// Lists of listeners, for wx.onX and wx.offX and for event channels between pages.

export type Listener = (...args: unknown[]) => void

export class Emitter {
  private readonly lists = new Map<string, Listener[]>()

  on(name: string, listener: Listener): void {
    this.lists.set(name, [...(this.lists.get(name) ?? []), listener])
  }

  once(name: string, listener: Listener): void {
    const wrapped: Listener = (...args) => {
      this.off(name, wrapped)
      listener(...args)
    }
    this.on(name, wrapped)
  }

  off(name: string, listener?: Listener): void {
    const rest = listener ? (this.lists.get(name) ?? []).filter((known) => known !== listener) : []
    this.lists.set(name, rest)
  }

  has(name: string): boolean {
    return (this.lists.get(name) ?? []).length > 0
  }

  emit(name: string, ...args: unknown[]): void {
    for (const listener of this.lists.get(name) ?? []) listener(...args)
  }
}

/** WeChat's EventChannel: the listeners at one end hear what the other end emits. */
export class EventChannel {
  private readonly heard = new Emitter()
  private peer: EventChannel = this

  static pair(): [EventChannel, EventChannel] {
    const [left, right] = [new EventChannel(), new EventChannel()]
    left.peer = right
    right.peer = left
    return [left, right]
  }

  on(name: string, listener: Listener): void {
    this.heard.on(name, listener)
  }

  once(name: string, listener: Listener): void {
    this.heard.once(name, listener)
  }

  off(name: string, listener?: Listener): void {
    this.heard.off(name, listener)
  }

  emit(name: string, ...args: unknown[]): void {
    this.peer.heard.emit(name, ...args)
  }
}
