// Everything a test or the panel wants to know afterwards. Records carry the step that was marked when they happened.
import type { Dict } from './json'

interface SetDataRecord {
  step: string
  page: string
  keys: string[]
  bytes: number
  /** How long the view took to apply it. */
  ms: number
  /** When the call was made, in ms since the page was opened. */
  at: number
  /** What was sent, with the option `keepData`. */
  data?: Dict
}

export interface RequestRecord {
  step: string
  id: number
  kind: 'request' | 'upload' | 'download'
  method: string
  url: string
  /** When it was sent, in ms since the page was opened. */
  at: number
  status?: number
  error?: string
  ms?: number
  /** A fault holds it back. */
  held?: boolean
}

interface CallRecord {
  step: string
  name: string
  /** The call's options without functions. */
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

  /** The same error often arrives twice, from a wrapped handler and from the framework. */
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
