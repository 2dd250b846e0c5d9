export type Dict = Record<string, unknown>

export const isDict = (value: unknown): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as it arrives on the other side of WeChat's thread boundary: without functions and undefined. */
export function jsonCopy<T>(value: T): T {
  const text = JSON.stringify(value) as string | undefined
  return text === undefined ? (undefined as T) : (JSON.parse(text) as T)
}

const utf8 = new TextEncoder()
export const byteLength = (text: string): number => utf8.encode(text).length

export const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

export function asNumber(value: unknown, fallback: number): number {
  if (value === undefined || value === null || value === '') return fallback
  const number = Number(value)
  return Number.isNaN(number) ? fallback : number
}

/** Reads a boolean attribute: `disabled`, `disabled="true"` and `disabled="{{true}}"` all mean true. */
export const asFlag = (value: unknown, fallback = false): boolean =>
  value === undefined || value === null ? fallback : value === '' || (value !== 'false' && Boolean(value))

/** Object.fromEntries, which an old phone may lack. */
export function fromPairs<T>(pairs: Iterable<readonly [string, T]>): Record<string, T> {
  const object: Record<string, T> = {}
  for (const [name, value] of pairs) object[name] = value
  return object
}

export const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1]
