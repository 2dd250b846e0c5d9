// Records what a test or the panel reads afterwards. Each record names the step that was marked when it happened.
import type { Dict } from './json'

interface SetDataRecord {
  step: string
  page: string
  keys: string[]
  bytes: number
  /** Milliseconds until the view had applied it. */
  ms: number
  /** Milliseconds from the opening of the page until the call. */
  at: number
  /** The data that was sent; only with the option `keepData`. */
  data?: Dict
}

export interface RequestRecord {
  step: string
  id: number
  kind: 'request' | 'upload' | 'download'
  method: string
  url: string
  /** Milliseconds from the opening of the page until it was sent. */
  at: number
  status?: number
  error?: string
  ms?: number
  /** True while a fault holds it back. */
  held?: boolean
  /** True if the app's own backend answers it, so that it does not leave the phone. */
  inside?: boolean
}

interface CallRecord {
  step: string
  name: string
  /** The options of the call without functions. */
  args: unknown
}

interface EvalRecord {
  path: string
  bytes: number
  compileMs: number
  runMs: number
}

export interface Records {
  step: string
  setData: SetDataRecord[]
  requests: RequestRecord[]
  calls: CallRecord[]
  evals: EvalRecord[]
  pages: { path: string; readyMs: number }[]
  errors: string[]
  warnings: string[]
  console: { level: string; text: string }[]
  missingApi: string[]
  startMs: number
  firstPageMs: number
}

export type RecordKind = keyof Records

const describe = (error: unknown): string => {
  if (error instanceof Error) return error.stack ?? String(error)
  if (typeof error === 'object' && error !== null) return JSON.stringify(error)
  return String(error)
}

export class Recorder {
  readonly records: Records = {
    step: 'start',
    setData: [],
    requests: [],
    calls: [],
    evals: [],
    pages: [],
    errors: [],
    warnings: [],
    console: [],
    missingApi: [],
    startMs: 0,
    firstPageMs: 0,
  }
  private readonly listeners = new Set<(kind: RecordKind) => void>()
  private readonly seen = new WeakSet<object>()

  get step(): string {
    return this.records.step
  }

  mark(step: string): void {
    this.records.step = step
    this.changed('step')
  }

  /** Records an error. The same one often comes twice, from a wrapped handler and from the framework; false for the second. */
  error(error: unknown, where: string): boolean {
    if (typeof error === 'object' && error !== null) {
      if (this.seen.has(error)) return false
      this.seen.add(error)
    }
    this.records.errors.push(`${where}: ${describe(error)}`)
    this.changed('errors')
    return true
  }

  warn(message: string): void {
    this.records.warnings.push(message)
    this.changed('warnings')
  }

  missing(name: string): void {
    if (this.records.missingApi.includes(name)) return
    this.records.missingApi.push(name)
    this.changed('missingApi')
  }

  call(name: string, args: unknown): void {
    this.records.calls.push({ step: this.step, name, args })
    this.changed('calls')
  }

  changed(kind: RecordKind): void {
    for (const listener of this.listeners) listener(kind)
  }

  listen(listener: (kind: RecordKind) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
