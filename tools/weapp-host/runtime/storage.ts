// The storage of wx, kept in the browser's storage, so that it survives a relaunch in the same browser context. It holds only JSON,
// at most 1 MB a key and 10 MB in all.
import { byteLength, jsonCopy } from './json'

const PREFIX = 'weapp:'
const KEY_LIMIT = 1024 * 1024
const LIMIT = 10 * 1024 * 1024

const bytesOf = (key: string, text: string): number => byteLength(key) + byteLength(text)

export class Storage {
  private readonly values = new Map<string, string>()
  /** The number of bytes in use. */
  private bytes = 0

  constructor(
    seed: Record<string, unknown>,
    private readonly changed: () => void,
  ) {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX)) this.hold(name.slice(PREFIX.length), localStorage.getItem(name) ?? '')
    }
    for (const [key, value] of Object.entries(seed)) this.set(key, value)
  }

  keys(): string[] {
    return [...this.values.keys()]
  }

  /** The number of bytes in use. */
  size(): number {
    return this.bytes
  }

  has(key: string): boolean {
    return this.values.has(key)
  }

  get(key: string): unknown {
    const text = this.values.get(key)
    return text === undefined ? '' : (JSON.parse(text) as { value?: unknown }).value
  }

  isEncrypted(key: string): boolean {
    const text = this.values.get(key)
    return text !== undefined && (JSON.parse(text) as { encrypted?: boolean }).encrypted === true
  }

  /** Stores a value. An encrypted one can be read only by a call that asks for encryption; `all` shows that it exists. */
  set(key: string, value: unknown, encrypted = false): void {
    const text = JSON.stringify({ value: jsonCopy(value), ...(encrypted ? { encrypted } : {}) })
    if (byteLength(text) > KEY_LIMIT) throw new Error('exceed storage item max length')
    if (this.bytes - this.bytesAt(key) + bytesOf(key, text) > LIMIT)
      throw new Error('exceed storage max size 10Mb')
    this.hold(key, text)
    this.persist(key, text)
    this.changed()
  }

  remove(key: string): void {
    this.bytes -= this.bytesAt(key)
    this.values.delete(key)
    localStorage.removeItem(PREFIX + key)
    this.changed()
  }

  clear(): void {
    for (const key of this.keys()) this.remove(key)
  }

  all(): Record<string, unknown> {
    const values: Record<string, unknown> = {}
    for (const key of this.keys()) values[key] = this.isEncrypted(key) ? '(encrypted)' : this.get(key)
    return values
  }

  private bytesAt(key: string): number {
    const text = this.values.get(key)
    return text === undefined ? 0 : bytesOf(key, text)
  }

  private hold(key: string, text: string): void {
    this.bytes += bytesOf(key, text) - this.bytesAt(key)
    this.values.set(key, text)
  }

  /** Writes to the browser's storage, which holds 5 million characters. A value beyond that is lost at the next launch. */
  private persist(key: string, text: string): void {
    try {
      localStorage.setItem(PREFIX + key, text)
    } catch {
      localStorage.removeItem(PREFIX + key)
    }
  }
}
