// Makes setData cross a JSON boundary and measures it. It can be delayed, to expose code that expects the view to change at once.
import type { Instance } from './engine-types'
import { byteLength, isDict, jsonCopy, type Dict } from './json'
import type { Recorder } from './recorder'

export interface SetDataPort {
  recorder: Recorder
  taroNodes: ReadonlySet<string>
  delay: number
  /** Keeps the data in the record. */
  keepData: boolean
}

const instrumented = new WeakSet<object>()
const closed = new WeakSet<object>()

/** Makes setData do nothing from now on, because in WeChat a closed page gets no more data. */
export const stopSetData = (instance: Instance): void => void closed.add(instance)

/** Finds node kinds without a template in Taro's data (`nn`). A phone silently does not draw them. */
function unknownKinds(value: unknown, known: ReadonlySet<string>, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) unknownKinds(item, known, found)
  if (!isDict(value)) return
  if (typeof value.nn === 'string' && value.sid !== undefined && !known.has(value.nn)) found.add(value.nn)
  for (const item of Object.values(value)) unknownKinds(item, known, found)
}

function inspect(data: Dict, copy: Dict, { recorder, taroNodes }: SetDataPort): void {
  // WeChat refuses a key whose value is undefined. Deeper values that are undefined only get lost.
  const missing = Object.keys(data).filter((key) => data[key] === undefined)
  if (missing.length > 0) recorder.warn(`setData with undefined: ${missing.join(', ')}`)
  if (taroNodes.size === 0) return
  const kinds = new Set<string>()
  unknownKinds(copy, taroNodes, kinds)
  for (const kind of kinds) recorder.warn(`no template for <${kind}>`)
}

export function instrumentSetData(instance: Instance, page: string, port: SetDataPort): void {
  if (instrumented.has(instance)) return
  instrumented.add(instance)
  const apply = instance.setData.bind(instance)
  const { recorder, keepData } = port
  instance.setData = (data, callback) => {
    if (closed.has(instance)) return
    const at = performance.now()
    const copy = jsonCopy(data)
    inspect(data, copy, port)
    const record = {
      step: recorder.step,
      page,
      keys: Object.keys(data),
      bytes: byteLength(JSON.stringify(copy)),
      ms: 0,
      at: Math.round(at),
      // The record needs a copy of its own, because the view changes the object that it gets.
      ...(keepData ? { data: jsonCopy(copy) } : {}),
    }
    recorder.records.setData.push(record)
    const run = (): void => {
      if (closed.has(instance)) return
      const started = performance.now()
      apply(copy, callback)
      record.ms = Math.round((performance.now() - started) * 100) / 100
      recorder.changed('setData')
    }
    if (port.delay > 0) setTimeout(run, port.delay)
    else run()
  }
}
